import type { ComponentProps, ReactElement } from 'react'
import { LoaderCircle, type LucideIcon } from 'lucide-react'
import { cn } from '../cn.ts'
import { Icon } from '../icon.tsx'
import { Tip } from '../overlay/tip.tsx'
import { Kbd } from './kbd.tsx'

export type ButtonLook = 'plain' | 'main' | 'bare' | 'bad'
export type ButtonSize = 'sm' | 'md' | 'lg'

export type ButtonProps = Omit<ComponentProps<'button'>, 'title'> & {
  /** `main` is gold: one on a screen. */
  look?: ButtonLook | undefined
  size?: ButtonSize | undefined
  icon?: LucideIcon | undefined
  /** Shows that the work has begun and takes no second press. */
  busy?: boolean | undefined
  shortcut?: string | undefined
  wide?: boolean | undefined
  /** Why it cannot be pressed (a role, a missing step): the button stays focusable and says so. */
  reason?: string | undefined
}

/** A verb to press. */
export function Button({ look, size, icon, busy, shortcut, wide, reason, className, children, ...rest }: ButtonProps) {
  const blocked = Boolean(reason) || Boolean(busy)
  const button = (
    <button
      type="button"
      {...rest}
      {...(look === 'main' ? { 'data-main': '' } : {})}
      aria-busy={busy || undefined}
      aria-description={reason ?? rest['aria-description']}
      aria-disabled={blocked || undefined}
      onClick={blocked ? (event) => event.preventDefault() : rest.onClick}
      className={cn(buttonClass({ look, size }), wide && 'w-full', className)}
    >
      {busy ? (
        <Icon of={LoaderCircle} className="animate-spin" />
      ) : (
        icon && <Icon of={icon} className={iconClass(look)} />
      )}
      {children}
      {shortcut && <Kbd keys={shortcut} />}
    </button>
  )
  return reason ? <Tip text={reason}>{button}</Tip> : button
}

export type IconButtonProps = Omit<ButtonProps, 'children' | 'wide' | 'icon'> & { icon: LucideIcon; label: string }

/** A button that is only an icon; its name is the hint and what a screen reader says. */
export function IconButton({
  icon,
  label,
  look = 'bare',
  size,
  busy,
  shortcut,
  reason,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tip text={reason ?? label} shortcut={shortcut}>
      <button
        type="button"
        {...rest}
        {...(look === 'main' ? { 'data-main': '' } : {})}
        aria-label={label}
        aria-description={reason ?? rest['aria-description']}
        aria-busy={busy || undefined}
        aria-disabled={Boolean(reason) || busy || undefined}
        onClick={reason || busy ? (event) => event.preventDefault() : rest.onClick}
        className={cn(buttonClass({ look, size }), 'px-0!', square[size ?? 'md'], className)}
      >
        <Icon of={busy ? LoaderCircle : icon} className={busy ? 'animate-spin' : iconClass(look)} />
      </button>
    </Tip>
  )
}

/** Buttons that belong together, edges merged. */
export function ButtonGroup({ children }: { children: readonly ReactElement[] }) {
  return (
    <span className="inline-flex *:not-first:-ml-px *:not-first:rounded-l-none *:not-last:rounded-r-none *:focus-visible:z-1">
      {children}
    </span>
  )
}

/** The looks of a button for a link: `<Link className={buttonClass({ look: 'main' })}>`. */
export function buttonClass({
  look,
  size,
}: { look?: ButtonLook | undefined; size?: ButtonSize | undefined } = {}): string {
  return cn(
    'inline-flex shrink-0 items-center justify-center gap-1.5 border font-medium whitespace-nowrap transition-colors',
    'disabled:cursor-not-allowed disabled:border-transparent disabled:bg-sunken disabled:text-text-3',
    'aria-disabled:cursor-not-allowed aria-disabled:not-aria-busy:border-transparent aria-disabled:not-aria-busy:bg-sunken aria-disabled:not-aria-busy:text-text-3',
    looks[look ?? 'plain'],
    sizes[size ?? 'md'],
  )
}

const looks: Record<ButtonLook, string> = {
  plain: 'border-line-2 bg-surface text-text hover:bg-[linear-gradient(var(--hover),var(--hover))]',
  main: 'border-transparent bg-accent text-on-accent hover:bg-accent-hover active:bg-accent-pressed',
  bare: 'border-transparent bg-transparent text-text-2 hover:bg-hover hover:text-text',
  bad: 'border-line-2 bg-surface text-bad hover:bg-bad-soft',
}

const sizes: Record<ButtonSize, string> = {
  sm: 'h-control-sm rounded-mid px-2 text-12',
  md: 'h-control rounded-box px-3',
  lg: 'h-11 rounded-box px-4 text-14',
}

const square: Record<ButtonSize, string> = { sm: 'w-control-sm', md: 'w-control', lg: 'w-11' }

const iconClass = (look: ButtonLook | undefined): string =>
  look === 'main' || look === 'bad' ? '' : 'text-text-2 in-disabled:text-text-3 in-aria-disabled:text-text-3'
