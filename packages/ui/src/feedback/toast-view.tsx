import { Toast as Base } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useEffect } from 'react'
import { IconButton, buttonClass } from '../controls/button.tsx'
import { Icon } from '../icon.tsx'
import { useUi } from '../ui-provider.tsx'
import type { Said, ToastKind } from './toast.tsx'

const manager = Base.createToastManager<Said>()

/** Draws toasts: the newest three, swiped away or closed; F6 brings the keyboard to them. */
export function ToastView({ take }: { take: (show: (said: Said) => void) => () => void }) {
  useEffect(
    () =>
      take((said) =>
        manager.add({
          title: said.text,
          data: said,
          timeout: said.kind === 'bad' ? 12_000 : 8_000,
          priority: said.kind === 'bad' ? 'high' : 'low',
        }),
      ),
    [take],
  )
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport className="fixed right-4 bottom-4 z-60 flex w-[min(400px,calc(100vw-24px))] flex-col gap-2 phone:right-3 phone:bottom-17">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

const icons = { ok: CircleCheck, info: Info, bad: CircleAlert }
const tones = { ok: 'text-ok', info: 'text-info', bad: 'text-bad' }

function ToastList() {
  const { label } = useUi()
  const { toasts, close } = Base.useToastManager<Said>()
  return toasts.map((each) => {
    const kind: ToastKind = each.data?.kind ?? 'ok'
    const undo = each.data?.undo
    const action = undo ? { label: label('undo'), onPress: undo } : each.data?.action
    return (
      <Base.Root
        key={each.id}
        toast={each}
        swipeDirection={['right', 'down']}
        className="rounded-box bg-overlay shadow-pop transition-[opacity,translate] duration-(--t) data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0"
      >
        <Base.Content className="flex min-h-10 items-center gap-3 py-1 pr-1.5 pl-3">
          <Icon of={icons[kind]} className={tones[kind]} />
          <Base.Title render={<p />} className="min-w-0 flex-1 py-1" />
          {action && (
            <button
              type="button"
              className={buttonClass({ look: 'bare', size: 'sm' })}
              onClick={() => {
                action.onPress()
                close(each.id)
              }}
            >
              {action.label}
            </button>
          )}
          <IconButton icon={X} size="sm" label={label('close')} onClick={() => close(each.id)} />
        </Base.Content>
      </Base.Root>
    )
  })
}
