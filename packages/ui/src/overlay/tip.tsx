import { useEffect, useRef, useState, type ReactElement } from 'react'
import { createPortal } from 'react-dom'
import { Kbd } from '../controls/kbd.tsx'

const delayMs = 400
const gapPx = 6

/**
 * A hint over one focusable element: the name of an icon, or the reason why something is not available. It is only
 * seen: the element itself must carry the same words for screen readers (`aria-label`, `aria-description`).
 */
export function Tip({
  text,
  shortcut,
  children,
}: {
  text: string
  shortcut?: string | undefined
  children: ReactElement
}) {
  const [anchor, setAnchor] = useState<DOMRect | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hide = () => {
    clearTimeout(timer.current)
    setAnchor(null)
  }
  const show = (target: Element, waitMs: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setAnchor(target.getBoundingClientRect()), waitMs)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <span
      className="contents"
      onPointerOver={(event) => {
        const target = event.currentTarget.firstElementChild
        if (event.pointerType === 'mouse' && target) show(target, delayMs)
      }}
      onPointerOut={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && show(event.target, delayMs)}
      onBlur={hide}
      onKeyDown={hide}
    >
      {children}
      {anchor && createPortal(<TipBox anchor={anchor} text={text} shortcut={shortcut} />, document.body)}
    </span>
  )
}

function TipBox({ anchor, text, shortcut }: { anchor: DOMRect; text: string; shortcut: string | undefined }) {
  const place = (box: HTMLDivElement | null) => {
    if (!box) return
    const { width, height } = box.getBoundingClientRect()
    const isBeside = anchor.left < 60 && anchor.width < 60
    const left = isBeside ? anchor.right + gapPx : anchor.left + anchor.width / 2 - width / 2
    const above = anchor.top - height - gapPx
    const top = isBeside ? anchor.top + anchor.height / 2 - height / 2 : above < 4 ? anchor.bottom + gapPx : above
    box.style.left = `${Math.max(4, Math.min(innerWidth - width - 4, left))}px`
    box.style.top = `${Math.max(4, Math.min(innerHeight - height - 4, top))}px`
  }
  return (
    <div
      ref={place}
      aria-hidden="true"
      className="pointer-events-none fixed z-60 flex max-w-72 items-center gap-2 rounded-box bg-overlay px-2 py-1 text-12 shadow-pop"
    >
      {text}
      {shortcut && <Kbd keys={shortcut} />}
    </div>
  )
}
