import { Button } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'

type SaveBarProps = {
  isChanged: boolean
  isBusy: boolean
  /** The verb and the object. */
  verb: string
  /** Why it cannot be saved as it is. */
  fault?: string | undefined
  onSave: () => void
  onDiscard: () => void
}

/** Stands at the foot while something differs from what is saved. */
export function SaveBar({ isChanged, isBusy, verb, fault, onSave, onDiscard }: SaveBarProps) {
  const t = useText()
  if (!isChanged) return null
  return (
    <div className="sticky bottom-0 z-2 -mx-1 flex flex-wrap items-center gap-2 border-t border-line bg-surface px-1 py-3">
      <Button look="main" busy={isBusy} onClick={onSave} reason={fault}>
        {verb}
      </Button>
      <Button look="bare" onClick={onDiscard}>
        {t('telegram.discard')}
      </Button>
      <span role="status" className="min-w-0 text-12 text-text-3">
        {fault ?? t('telegram.unsaved')}
      </span>
    </div>
  )
}
