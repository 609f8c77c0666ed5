import { Card, useFormat } from '@cartie/ui'
import { hasText, useText, type Text, type TextValues } from '../../../lib/text.ts'
import type { HealthPart } from '../types.ts'
import { HealthRow } from './health-row.tsx'

/** What the server is made of. */
export function PartsCard({ parts }: { parts: readonly HealthPart[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <Card title={t('health.parts')} flush>
      <ul>
        {parts.map((part) => (
          <HealthRow
            key={part.part}
            state={part.state}
            name={hasText(`health.part.${part.part}`) ? t(`health.part.${part.part}`) : part.part}
          >
            {sentenceOf(part, t, valuesOf(part, format))}
          </HealthRow>
        ))}
      </ul>
    </Card>
  )
}

/** The sentence of a finding: the part's own, else one for any part. */
function sentenceOf({ part, state, finding }: HealthPart, t: Text, values: TextValues): string {
  const said = finding ?? state
  if (hasText(`health.finding.${part}.${said}`)) return t(`health.finding.${part}.${said}`, values)
  return t(`health.finding.any.${hasText(`health.finding.any.${said}`) ? said : state}`, values)
}

function valuesOf({ data = {} }: HealthPart, format: ReturnType<typeof useFormat>) {
  const count = (key: string): number => (typeof data[key] === 'number' ? data[key] : 0)
  return {
    waiting: count('waiting'),
    dead: count('dead'),
    failed: count('failed'),
    late: format.duration(count('lateMs')),
    free: format.number(count('freeBytes') / 1024 ** 3, 1),
    message: typeof data.message === 'string' ? data.message : '',
  }
}
