import { useState } from 'react'
import { CircleCheck } from 'lucide-react'
import { Button, Card, Count, Icon } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { Attention } from '../types.ts'
import { AttentionRow, attentionKey } from './attention-row.tsx'

const shownAtFirst = 6

/** What stops clients first, then who waits, then the rest; the longest waiting first within a kind. */
const urgency: readonly Attention['kind'][] = ['bot-silent', 'waiting', 'unknown-fate', 'lead-due', 'request-new']

/** What waits for me, the most urgent first, each with the verb that ends it. */
export function AttentionCard({ items }: { items: readonly Attention[] }) {
  const t = useText()
  const [isWhole, setIsWhole] = useState(false)
  const sorted = items.toSorted((a, b) => urgency.indexOf(a.kind) - urgency.indexOf(b.kind))
  const shown = isWhole ? sorted : sorted.slice(0, shownAtFirst)
  return (
    <Card
      flush
      title={
        <span className="flex items-center gap-2">
          {t('dashboard.attention')}
          <Count value={items.length} label={t('dashboard.attention.count', { count: items.length })} />
        </span>
      }
    >
      {items.length === 0 && (
        <p className="flex items-center gap-3 p-4 text-text-2">
          <Icon of={CircleCheck} className="text-ok" />
          {t('dashboard.attention.none')}
        </p>
      )}
      <ul aria-label={t('dashboard.attention')}>
        {shown.map((item) => (
          <AttentionRow key={attentionKey(item)} item={item} />
        ))}
      </ul>
      {items.length > shown.length && (
        <div className="border-t border-line px-2 py-1">
          <Button look="bare" size="sm" onClick={() => setIsWhole(true)}>
            {t('dashboard.attention.more', { count: items.length - shown.length })}
          </Button>
        </div>
      )}
    </Card>
  )
}
