import { RotateCcw } from 'lucide-react'
import { localeOf, locales } from '@cartie/kernel'
import { Button, FieldFrame, Input, Section, Segmented } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { isMadeUpName, nextName } from '../people.ts'
import type { Visitor } from '../visit.ts'

type Props = { visitor: Visitor; onChange: (visitor: Visitor) => void; onRestart: () => void; isRestarting: boolean }

/** Who the made-up client is. The language is that of their phone: the bot may offer it, and the client may choose another. */
export function ClientSettings({ visitor, onChange, onRestart, isRestarting }: Props) {
  const t = useText()
  return (
    <Section
      title={t('simulator.client')}
      aside={
        <Button size="sm" icon={RotateCcw} busy={isRestarting} onClick={onRestart}>
          {t('simulator.restart')}
        </Button>
      }
    >
      <div className="grid gap-3">
        <p className="text-text-3">{t('simulator.client.text')}</p>
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3">
          <FieldFrame id="client-name" label={t('simulator.client.name')}>
            <Input
              id="client-name"
              value={visitor.name}
              maxLength={120}
              onChange={(name) => onChange({ ...visitor, name })}
            />
          </FieldFrame>
          <FieldFrame id="client-language" label={t('simulator.client.language')}>
            <Segmented
              label={t('simulator.client.language')}
              value={localeOf(visitor.language) ?? 'uk'}
              onChange={(language) =>
                onChange({ ...visitor, language, name: isMadeUpName(visitor.name) ? nextName(language) : visitor.name })
              }
              options={locales.map((value) => ({ value, label: value.toUpperCase() }))}
            />
          </FieldFrame>
        </div>
      </div>
    </Section>
  )
}
