import { Car } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { cn } from '../cn.ts'
import { Icon } from '../icon.tsx'
import { useLabels } from '../ui-provider.tsx'

export type PhotoProps = {
  src?: string | null | undefined
  alt: string
  /** A tiny data URL shown blurred until the photo is here. */
  blur?: string | null | undefined
  /** What stands over the photo: the state top left, the count bottom right. */
  state?: ReactNode
  count?: ReactNode
  eager?: boolean
  className?: string
}

/** A car photo in a box of 4 : 3 that never changes size. */
export function Photo(props: PhotoProps) {
  const label = useLabels()
  const [seen, setSeen] = useState<{ src: string; isBroken: boolean } | null>(null)
  const isHere = seen?.src === props.src && !seen?.isBroken
  const isMissing = !props.src || (seen?.src === props.src && seen?.isBroken)
  return (
    <span
      className={cn(
        'relative isolate block aspect-4/3 overflow-hidden rounded-in bg-sunken after:absolute after:inset-0 after:rounded-[inherit] after:shadow-[inset_0_0_0_1px_rgb(0_0_0/.07)]',
        props.className,
      )}
    >
      {props.blur && !isHere && (
        <img src={props.blur} alt="" className="absolute inset-0 size-full scale-110 object-cover blur-md" />
      )}
      {isMissing ? (
        <span
          role="img"
          aria-label={`${props.alt}: ${label('photo-missing')}`}
          className="absolute inset-0 grid place-items-center text-text-3"
        >
          <Icon of={Car} size={24} />
        </span>
      ) : (
        <img
          src={props.src ?? undefined}
          alt={props.alt}
          loading={props.eager ? 'eager' : 'lazy'}
          decoding="async"
          onLoad={() => props.src && setSeen({ src: props.src, isBroken: false })}
          onError={() => props.src && setSeen({ src: props.src, isBroken: true })}
          className={cn(
            'absolute inset-0 size-full object-cover transition-opacity duration-(--t)',
            props.blur && !isHere && 'opacity-0',
          )}
        />
      )}
      {props.state && <OnPhoto className="top-2 left-2">{props.state}</OnPhoto>}
      {props.count && <OnPhoto className="right-2 bottom-2">{props.count}</OnPhoto>}
    </span>
  )
}

function OnPhoto({ className, children }: { className: string; children: ReactNode }) {
  return (
    <span
      className={cn(
        'absolute z-1 inline-flex h-5 items-center gap-1 rounded-in bg-[rgb(16_16_16/.72)] px-1.5 text-11 font-medium text-white tabular-nums',
        className,
      )}
    >
      {children}
    </span>
  )
}
