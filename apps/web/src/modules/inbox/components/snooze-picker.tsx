import { useState } from 'react'
import { Button, DateInput, useFormat } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { laterTimes } from '../later-times.ts'

/** When: a few likely moments, or one of one's own. */
export function SnoozePicker({ verb, onPick }: { verb: string; onPick: (at: Date) => void }) {
  const t = useText()
  const format = useFormat()
  const [own, setOwn] = useState('')
  const chosen = own ? new Date(own) : null
  return (
    <div className="grid gap-1">
      {laterTimes(new Date()).map(({ id, at }) => (
        <Button key={id} look="bare" className="justify-start! text-text!" onClick={() => onPick(at)}>
          <span className="min-w-0 flex-1 truncate text-left">{t(`inbox.later.${id}`)}</span>
          <span className="num font-normal text-text-3">{format.relative(at)}</span>
        </Button>
      ))}
      <div className="mt-2 flex gap-2 border-t border-line pt-3">
        <DateInput kind="datetime" label={t('inbox.later.own')} value={own} onChange={setOwn} />
        <Button disabled={!chosen || chosen <= new Date()} onClick={() => chosen && onPick(chosen)}>
          {verb}
        </Button>
      </div>
    </div>
  )
}
