import { Bot, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { Icon } from '../icon.tsx'

export type AvatarSize = 'sm' | 'md' | 'lg' | 'xl'

export type AvatarProps = {
  name: string
  src?: string | null
  size?: AvatarSize
  /** A company is square, a person round. */
  square?: boolean
  isBot?: boolean
  /** The channel, or another small mark, at the corner. */
  mark?: LucideIcon
  className?: string
}

/** A person, a company or the bot. Beside the name it is decorative; alone give `alone` so that it is read. */
export function Avatar({ alone, ...props }: AvatarProps & { alone?: boolean }) {
  const { name, src, size = 'md', square, isBot, mark } = props
  return (
    <span
      {...(alone ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true })}
      style={{ '--hue': hueOf(name) }}
      className={cn(
        'relative inline-grid shrink-0 place-items-center font-semibold tracking-[.01em] select-none',
        square ? 'rounded-mid' : 'rounded-full',
        isBot
          ? 'bg-sunken text-text-2'
          : 'bg-[light-dark(hsl(var(--hue)_24%_86%),hsl(var(--hue)_18%_26%))] text-[light-dark(hsl(var(--hue)_34%_25%),hsl(var(--hue)_34%_84%))]',
        sizes[size],
        props.className,
      )}
    >
      {isBot ? (
        <Icon of={Bot} size={size === 'sm' ? 12 : 14} />
      ) : src ? (
        <img src={src} alt="" className="size-full rounded-[inherit] object-cover" />
      ) : (
        <span data-letters={initialsOf(name)} className="before:content-[attr(data-letters)]" />
      )}
      {mark && (
        <span className="absolute -right-0.75 -bottom-0.75 grid size-4 place-items-center rounded-full bg-surface text-text-2">
          <Icon of={mark} size={10} />
        </span>
      )}
    </span>
  )
}

/** Several people in little room. */
export function AvatarStack({ people, max = 3 }: { people: readonly AvatarProps[]; max?: number }): ReactNode {
  const rest = people.length - max
  return (
    <span className="inline-flex *:shadow-[0_0_0_2px_var(--surface)] *:not-first:-ml-1.5">
      {people.slice(0, max).map((person) => (
        <Avatar key={person.name} {...person} alone />
      ))}
      {rest > 0 && (
        <span className="inline-grid size-6 place-items-center rounded-full bg-sunken text-[10px] font-semibold text-text-2">
          +{rest}
        </span>
      )}
    </span>
  )
}

const sizes: Record<AvatarSize, string> = {
  sm: 'size-5 text-[9px]',
  md: 'size-6 text-[10px]',
  lg: 'size-9 text-12',
  xl: 'size-12 text-16',
}

/** The first letters of the first two words. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const letters = words.slice(0, 2).map((word) => word.match(/[\p{L}\p{N}]/u)?.[0] ?? '')
  return letters.join('').toLocaleUpperCase('uk') || '?'
}

/** The same name has the same hue everywhere, 0–359. */
export function hueOf(name: string): number {
  let hash = 7
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 3600
  return hash % 360
}
