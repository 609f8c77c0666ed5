import { useId } from 'react'
import { Card, FieldFrame, Input, Segmented } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { isAddress, isBlank } from '../menu-draft.ts'
import type { BotSettings } from '../types.ts'
import { TextsFields } from './texts-fields.tsx'

type Value = BotSettings['menuButton']
type MenuButtonCardProps = { value: Value; onChange: (value: Value) => void; disabled: boolean }

/** What stands beside the input: the commands, or a Mini App. */
export function MenuButtonCard({ value, onChange, disabled }: MenuButtonCardProps) {
  const t = useText()
  const id = useId()
  return (
    <Card title={t('telegram.menu-button')}>
      <div className="grid gap-3">
        <p className="text-text-3">{t('telegram.menu-button.help')}</p>
        <Segmented
          label={t('telegram.menu-button')}
          value={value.kind}
          disabled={disabled}
          className="justify-self-start"
          onChange={(kind) => onChange(kind === 'commands' ? { kind } : { kind, label: {}, url: '' })}
          options={[
            { value: 'commands', label: t('telegram.menu-button.commands') },
            { value: 'app', label: t('telegram.menu-button.app') },
          ]}
        />
        {value.kind === 'app' && (
          <>
            <TextsFields
              label={t('telegram.menu-button.label')}
              maxLength={40}
              disabled={disabled}
              value={value.label}
              onChange={(label) => onChange({ ...value, label })}
            />
            <FieldFrame id={id} label={t('telegram.action.app.url')} help={t('telegram.action.app.help')}>
              <Input
                id={id}
                type="url"
                value={value.url}
                disabled={disabled}
                placeholder="https://"
                onChange={(url) => onChange({ ...value, url })}
              />
            </FieldFrame>
          </>
        )}
      </div>
    </Card>
  )
}

export function menuButtonFault(value: Value): 'label-missing' | 'app-https' | null {
  if (value.kind === 'commands') return null
  if (isBlank(value.label)) return 'label-missing'
  return isAddress(value.url, ['https:']) ? null : 'app-https'
}
