import {
  cloneElement,
  Suspense,
  useState,
  type ComponentType,
  type LazyExoticComponent,
  type ReactElement,
} from 'react'

export type OnDemandProps = {
  /** The button that is there from the start. */
  button: ReactElement<{ onClick?: () => void; onPointerEnter?: () => void; onFocus?: () => void }>
  /** Fetches what the button opens; asked when the pointer or the focus comes near. */
  preload: () => Promise<unknown>
  /** What takes the button's place once pressed: it draws the same button as its trigger, opened. */
  opened: LazyExoticComponent<ComponentType<{ button: ReactElement; startsOpen: true }>>
}

/** A button whose menu is not part of the first load. */
export function OnDemand({ button, preload, opened: Opened }: OnDemandProps) {
  const [isWanted, setIsWanted] = useState(false)
  const waiting = cloneElement(button, {
    onClick: () => setIsWanted(true),
    onPointerEnter: () => void preload(),
    onFocus: () => void preload(),
  })
  return isWanted ? (
    <Suspense fallback={waiting}>
      <Opened button={button} startsOpen />
    </Suspense>
  ) : (
    waiting
  )
}
