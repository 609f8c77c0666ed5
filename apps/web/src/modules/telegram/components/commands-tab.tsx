import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { Button, Card, IconButton, Input, toast, useToast } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { isBlank } from '../menu-draft.ts'
import type { Bot, BotCommand, BotSettings } from '../types.ts'
import { useBotCommands } from '../use-bot-commands.ts'
import { useKeptDraft } from '../use-kept-draft.ts'
import { MenuButtonCard, menuButtonFault } from './menu-button-card.tsx'
import { ReadOnlyNotice } from './read-only-notice.tsx'
import { SaveBar } from './save-bar.tsx'
import { TextsFields } from './texts-fields.tsx'

const mostCommands = 100
const commandPattern = /^[a-z0-9_]{1,32}$/

/** The commands Telegram offers after “/”, and what stands beside the input. */
export function CommandsTab({ bot }: { bot: Bot }) {
  const t = useText()
  const canManage = useCan()('bots.manage')
  const { update } = useBotCommands()
  const { failed } = useToast()
  const { commands, menuButton } = bot.settings
  const draft = useKeptDraft<Pick<BotSettings, 'commands' | 'menuButton'>>(`bot-commands.${bot.id}`, {
    commands,
    menuButton,
  })
  const fault = commandsFault(draft.value.commands) ?? menuButtonFault(draft.value.menuButton)
  const setCommands = (next: BotCommand[]) => draft.change({ ...draft.value, commands: next })
  const save = async () => {
    try {
      await update.mutateAsync({ accountId: bot.id, ...draft.value })
      draft.discard()
      toast.ok(t('telegram.commands.saved'))
    } catch (error) {
      failed(error)
    }
  }
  return (
    <>
      {!canManage && <ReadOnlyNotice />}
      <Card title={t('telegram.commands')} flush>
        <p className="px-4 pt-3 text-text-3">{t('telegram.commands.help')}</p>
        <CommandRows commands={draft.value.commands} onChange={setCommands} disabled={!canManage} />
        {canManage && draft.value.commands.length < mostCommands && (
          <div className="border-t border-line p-2">
            <Button
              look="bare"
              icon={Plus}
              onClick={() => setCommands([...draft.value.commands, { command: '', description: {} }])}
            >
              {t('telegram.commands.add')}
            </Button>
          </div>
        )}
      </Card>
      <MenuButtonCard
        value={draft.value.menuButton}
        onChange={(next) => draft.change({ ...draft.value, menuButton: next })}
        disabled={!canManage}
      />
      <SaveBar
        isChanged={draft.isChanged}
        isBusy={update.isPending}
        verb={t('telegram.commands.save')}
        fault={fault ? t(`telegram.fault.${fault}`) : undefined}
        onSave={() => void save()}
        onDiscard={draft.discard}
      />
    </>
  )
}

type CommandFault = 'command-invalid' | 'command-twice' | 'description-missing'

function commandsFault(commands: readonly BotCommand[]): CommandFault | null {
  if (commands.some(({ command }) => !commandPattern.test(command))) return 'command-invalid'
  if (new Set(commands.map(({ command }) => command)).size < commands.length) return 'command-twice'
  return commands.some(({ description }) => isBlank(description)) ? 'description-missing' : null
}

type CommandRowsProps = { commands: BotCommand[]; onChange: (next: BotCommand[]) => void; disabled: boolean }

function CommandRows({ commands, onChange, disabled }: CommandRowsProps) {
  const t = useText()
  if (commands.length === 0) return <p className="p-4 text-text-2">{t('telegram.commands.none')}</p>
  const move = (from: number, to: number) => {
    const moved = commands[from]
    if (moved) onChange(commands.toSpliced(from, 1).toSpliced(to, 0, moved))
  }
  return (
    <ul className="mt-3">
      {commands.map((command, index) => (
        <li
          key={index}
          className="grid grid-cols-[168px_minmax(0,1fr)_auto] items-end gap-2 border-t border-line px-4 py-2.5 phone:grid-cols-1"
        >
          <label className="grid gap-1">
            <span className="text-11 font-medium text-text-3">{t('telegram.commands.command')}</span>
            <Input
              label={t('telegram.commands.command')}
              icon={undefined}
              value={command.command}
              maxLength={32}
              disabled={disabled}
              invalid={command.command !== '' && !commandPattern.test(command.command)}
              placeholder="find"
              onChange={(text) =>
                onChange(commands.with(index, { ...command, command: text.replace(/^\//, '').toLowerCase() }))
              }
            />
          </label>
          <TextsFields
            label={t('telegram.commands.description', { command: command.command })}
            maxLength={256}
            disabled={disabled}
            value={command.description}
            onChange={(description) => onChange(commands.with(index, { ...command, description }))}
          />
          {!disabled && (
            <div className="flex">
              <IconButton
                icon={ArrowUp}
                label={t('telegram.move.up')}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <IconButton
                icon={ArrowDown}
                label={t('telegram.move.down')}
                disabled={index === commands.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <IconButton
                icon={Trash2}
                label={t('telegram.commands.remove')}
                onClick={() => onChange(commands.toSpliced(index, 1))}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
