import { Menu as Base } from '@base-ui/react/menu'
import { Check, type LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import { cn } from '../cn.ts'
import { Kbd } from '../controls/kbd.tsx'
import { itemClass } from '../form/select.tsx'
import { Icon } from '../icon.tsx'
import { useUi } from '../ui-provider.tsx'

export type MenuItem =
  | {
      readonly label: string
      readonly icon?: LucideIcon | undefined
      readonly shortcut?: string | undefined
      readonly bad?: boolean
      readonly checked?: boolean
      readonly hint?: string | undefined
      /** Why it cannot be chosen now. */
      readonly reason?: string | undefined
      readonly onPress?: (() => void) | undefined
      readonly href?: string
      /** Stays open after a press, for lists of ticks. */
      readonly stay?: boolean
    }
  | 'line'
  | { readonly head: string }

/** What may be done to one thing. `trigger` is the button that opens it. */
export function Menu(props: {
  trigger: ReactElement
  items: readonly (MenuItem | false | null | undefined)[]
  align?: 'start' | 'end'
  startsOpen?: boolean | undefined
}) {
  return (
    <Base.Root defaultOpen={props.startsOpen ?? false}>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={props.align ?? 'start'} className="z-50">
          <Base.Popup className="pop max-h-(--available-height) min-w-50 overflow-y-auto p-1 outline-none">
            {props.items.map((item, index) => item && <MenuRow key={index} item={item} />)}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function MenuRow({ item }: { item: MenuItem }) {
  const { Link } = useUi()
  if (item === 'line') return <Base.Separator className="my-1 border-t border-line" />
  if ('head' in item)
    return (
      <Base.Group>
        <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-11 font-medium text-text-3">{item.head}</Base.GroupLabel>
      </Base.Group>
    )
  const inside = (
    <>
      {item.icon && <Icon of={item.icon} className={item.bad ? '' : 'text-text-3'} />}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {(item.reason ?? item.hint) && <span className="text-12 text-text-3">{item.reason ?? item.hint}</span>}
      {item.checked && <Icon of={Check} size={14} className="text-accent-strong" />}
      {item.shortcut && <Kbd keys={item.shortcut} />}
    </>
  )
  const className = cn(itemClass, item.bad && 'text-bad')
  if (item.href && !item.reason)
    return (
      <Base.LinkItem
        className={className}
        render={<Link href={item.href}>{null}</Link>}
        closeOnClick
        children={inside}
      />
    )
  if (item.checked !== undefined)
    return (
      <Base.CheckboxItem
        className={className}
        checked={item.checked}
        disabled={Boolean(item.reason)}
        closeOnClick={!item.stay}
        onCheckedChange={() => item.onPress?.()}
      >
        {inside}
      </Base.CheckboxItem>
    )
  return (
    <Base.Item className={className} disabled={Boolean(item.reason)} closeOnClick={!item.stay} onClick={item.onPress}>
      {inside}
    </Base.Item>
  )
}
