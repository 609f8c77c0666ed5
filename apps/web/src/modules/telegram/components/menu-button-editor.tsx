import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, CircleAlert, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { textIn, type Texts } from '@cartie/kernel'
import { Card, FieldFrame, Icon, IconButton, Input, Select } from '@cartie/ui'
import { useLocale, useText } from '../../../lib/text.ts'
import { moveButton, removeButton, setButton, type Direction, type MenuFault } from '../menu-draft.ts'
import type { BotMenu, MenuAction, MenuButton } from '../types.ts'
import { actionIcons } from './menu-rows.tsx'
import { TextsFields } from './texts-fields.tsx'

type Scenario = { key: string; name: Texts; isPublished: boolean }
type MenuButtonEditorProps = {
  menu: BotMenu
  button: MenuButton
  scenarios: readonly Scenario[]
  fault: MenuFault | null
  disabled: boolean
  onChange: (menu: BotMenu) => void
}

const directions: readonly [Direction, typeof ArrowUp][] = [
  ['left', ArrowLeft],
  ['right', ArrowRight],
  ['up', ArrowUp],
  ['down', ArrowDown],
]

/** One button: what it says in three languages, and what it does. */
export function MenuButtonEditor({ menu, button, scenarios, fault, disabled, onChange }: MenuButtonEditorProps) {
  const t = useText()
  const set = (part: Partial<MenuButton>) => onChange(setButton(menu, { ...button, ...part }))
  return (
    <Card
      title={t('telegram.button')}
      aside={
        !disabled && (
          <span className="flex">
            {directions.map(([direction, icon]) => {
              const moved = moveButton(menu, button.id, direction)
              return (
                <IconButton
                  key={direction}
                  icon={icon}
                  size="sm"
                  label={t(`telegram.move.${direction}`)}
                  disabled={moved === null}
                  onClick={() => moved && onChange(moved)}
                />
              )
            })}
            <IconButton
              icon={Trash2}
              size="sm"
              label={t('telegram.button.remove')}
              onClick={() => onChange(removeButton(menu, button.id))}
            />
          </span>
        )
      }
    >
      <div className="grid gap-4">
        <div className="grid gap-1">
          <span className="text-12 font-medium text-text-2">{t('telegram.button.label')}</span>
          <TextsFields
            label={t('telegram.button.label')}
            maxLength={64}
            disabled={disabled}
            value={button.label}
            onChange={(label) => set({ label })}
          />
        </div>
        <ActionFields
          action={button.action}
          scenarios={scenarios}
          disabled={disabled}
          onChange={(action) => set({ action })}
        />
        {fault && (
          <p className="flex items-center gap-1.5 text-12 text-bad">
            <Icon of={CircleAlert} size={14} />
            {t(`telegram.fault.${fault}`)}
          </p>
        )}
      </div>
    </Card>
  )
}

const kinds = ['scenario', 'text', 'link', 'app'] as const
const emptyActions: Record<MenuAction['kind'], MenuAction> = {
  scenario: { kind: 'scenario', scenario: '' },
  text: { kind: 'text', text: {} },
  link: { kind: 'link', url: '' },
  app: { kind: 'app', url: '' },
}

type ActionFieldsProps = {
  action: MenuAction
  scenarios: readonly Scenario[]
  disabled: boolean
  onChange: (action: MenuAction) => void
}

function ActionFields({ action, scenarios, disabled, onChange }: ActionFieldsProps) {
  const t = useText()
  const id = useId()
  return (
    <>
      <FieldFrame id={id} label={t('telegram.action')} help={t(`telegram.action.${action.kind}.help`)}>
        <Select
          id={id}
          value={action.kind}
          disabled={disabled}
          onChange={(kind) => kind !== action.kind && onChange(emptyActions[kind])}
          options={kinds.map((value) => ({ value, label: t(`telegram.action.${value}`), icon: actionIcons[value] }))}
        />
      </FieldFrame>
      {action.kind === 'scenario' && (
        <ScenarioField
          value={action.scenario}
          scenarios={scenarios}
          disabled={disabled}
          onChange={(scenario) => onChange({ kind: 'scenario', scenario })}
        />
      )}
      {action.kind === 'text' && (
        <TextsFields
          label={t('telegram.action.text')}
          tall
          maxLength={4_096}
          disabled={disabled}
          value={action.text}
          onChange={(text) => onChange({ kind: 'text', text })}
        />
      )}
      {(action.kind === 'link' || action.kind === 'app') && (
        <FieldFrame id={`${id}-url`} label={t(`telegram.action.${action.kind}.url`)}>
          <Input
            id={`${id}-url`}
            type="url"
            value={action.url}
            disabled={disabled}
            placeholder="https://"
            onChange={(url) => onChange({ kind: action.kind, url })}
          />
        </FieldFrame>
      )}
    </>
  )
}

function ScenarioField(props: {
  value: string
  scenarios: readonly Scenario[]
  disabled: boolean
  onChange: (key: string) => void
}) {
  const t = useText()
  const locale = useLocale()
  const id = useId()
  return (
    <FieldFrame id={id} label={t('telegram.action.scenario.which')}>
      <Select
        id={id}
        value={props.value || null}
        disabled={props.disabled}
        placeholder={t('telegram.action.scenario.choose')}
        onChange={props.onChange}
        options={props.scenarios.map(({ key, name, isPublished }) => ({
          value: key,
          label: textIn(name, locale) || key,
          ...(!isPublished && { reason: t('telegram.action.scenario.draft') }),
        }))}
      />
    </FieldFrame>
  )
}
