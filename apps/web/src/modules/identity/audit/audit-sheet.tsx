import { Fact, Facts, Section, Sheet, useFormat } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { actionWord, actorWord, changesOf, entityWord, fieldWord, valueWord, type AuditLine } from './audit-words.ts'

/** One change whole: every field, before and after. */
export function AuditSheet({ line, onClose }: { line: AuditLine; onClose: () => void }) {
  const t = useText()
  const format = useFormat()
  return (
    <Sheet open beside wide onClose={onClose} title={`${entityWord(line.entity, t)}: ${actionWord(line.action, t)}`}>
      <Section>
        <Facts>
          <Fact label={t('identity.audit.who')}>{actorWord(line.actor, t)}</Fact>
          <Fact label={t('identity.audit.when')}>{format.exact(line.at)}</Fact>
          {line.entityId && (
            <Fact label={t('identity.audit.id')}>
              <span className="font-mono text-12 break-all">{line.entityId}</span>
            </Fact>
          )}
        </Facts>
      </Section>
      <Section title={t('identity.audit.changes')}>
        <dl className="grid gap-3">
          {changesOf(line).map(({ field, before, after }) => (
            <div key={field} className="grid gap-0.5">
              <dt className="text-12 text-text-3">{fieldWord(field, t)}</dt>
              <dd className="break-words">
                {line.before && (
                  <span className={line.after ? 'text-text-3 line-through' : ''}>{valueWord(before)}</span>
                )}
                {line.before && line.after && ' → '}
                {line.after && <span>{valueWord(after)}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </Sheet>
  )
}
