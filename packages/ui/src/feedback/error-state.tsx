import { CircleAlert, RotateCw } from 'lucide-react'
import { Button } from '../controls/button.tsx'
import { Icon } from '../icon.tsx'
import { useUi } from '../ui-provider.tsx'

/** Something failed: what happened, what it means, a retry, and the id for support. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { label, describeError } = useUi()
  const words = describeError(error)
  return (
    <div role="alert" className="m-auto grid max-w-95 justify-items-center gap-2 px-4 py-10 text-center text-text-3">
      <span className="mb-1 grid size-10 place-items-center rounded-box bg-bad-soft text-bad">
        <Icon of={CircleAlert} size={20} />
      </span>
      <h3 className="text-14 text-text">{words.title}</h3>
      <p>{words.text ?? label('error-help')}</p>
      {onRetry && (
        <Button icon={RotateCw} onClick={onRetry} className="mt-2">
          {label('retry')}
        </Button>
      )}
      {words.id && (
        <p className="text-11">
          {label('error-id')} <span className="num font-mono select-all">{words.id}</span>
        </p>
      )}
    </div>
  )
}
