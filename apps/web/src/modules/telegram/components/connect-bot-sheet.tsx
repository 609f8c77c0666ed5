import { CircleCheck, ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { useForm, useWatch, type Control } from 'react-hook-form'
import { buttonClass, Button, Field, Form, Icon, Input, Segmented, Sheet } from '@cartie/ui'
import { codeOf } from '../../../lib/errors.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { botName, tokenPattern } from '../bot-name.ts'
import type { Bot, BotSettings } from '../types.ts'
import { useBotCommands } from '../use-bot-commands.ts'
import { HowTo } from './how-to.tsx'

type Draft = { token: string; delivery: 'auto' | BotSettings['delivery'] }
type ConnectBotSheetProps = { open: boolean; onClose: () => void; onConnected: (bot: Bot) => void }

/** From @BotFather to a living bot: how to get a token, the token, who answered. */
export function ConnectBotSheet({ open, onClose, onConnected }: ConnectBotSheetProps) {
  const t = useText()
  const [bot, setBot] = useState<Bot | null>(null)
  const close = () => {
    if (bot) onConnected(bot)
    else onClose()
    setBot(null)
  }
  return (
    <Sheet open={open} onClose={close} title={t('telegram.connect')}>
      <div className="grid gap-5 p-5">
        {bot ? <Connected bot={bot} onNext={close} /> : <ConnectForm onConnected={setBot} />}
      </div>
    </Sheet>
  )
}

function ConnectForm({ onConnected }: { onConnected: (bot: Bot) => void }) {
  const t = useText()
  const can = useCan()
  const { connect } = useBotCommands()
  const form = useForm<Draft>({ defaultValues: { token: '', delivery: 'auto' } })
  const send = async ({ token, delivery }: Draft) => {
    try {
      onConnected(await connect.mutateAsync({ token: token.trim(), ...(delivery !== 'auto' && { delivery }) }))
    } catch (error) {
      if (codeOf(error) === 'BOT_TOKEN_INVALID') return { fields: { token: t('errors.BOT_TOKEN_INVALID') } }
      throw error
    }
  }
  return (
    <>
      <FatherSteps />
      <Form
        form={form}
        submit={t('telegram.connect')}
        onSubmit={send}
        reason={can('bots.manage') ? undefined : t('telegram.read-only')}
      >
        <TokenField control={form.control} />
        <Field
          control={form.control}
          name="delivery"
          label={t('telegram.delivery')}
          help={t('telegram.delivery.auto.help')}
        >
          {(field) => (
            <Segmented
              label={t('telegram.delivery')}
              value={field.value}
              onChange={field.onChange}
              className="justify-self-start"
              options={(['auto', 'polling', 'webhook'] as const).map((value) => ({
                value,
                label: t(`telegram.delivery.${value}`),
              }))}
            />
          )}
        </Field>
      </Form>
    </>
  )
}

/** How to get a token. */
export function FatherSteps() {
  const t = useText()
  return (
    <HowTo
      steps={[
        <span key="open" className="flex flex-wrap items-center gap-2">
          {t('telegram.father.open')}
          <a href="https://t.me/BotFather" target="_blank" rel="noreferrer" className={buttonClass({ size: 'sm' })}>
            <Icon of={ExternalLink} size={14} />
            @BotFather
          </a>
        </span>,
        t('telegram.father.new'),
        t('telegram.father.name'),
        t('telegram.father.copy'),
      ]}
    />
  )
}

function TokenField({ control }: { control: Control<Draft> }) {
  const t = useText()
  const typed = useWatch({ control, name: 'token' }).trim()
  const number = tokenPattern.exec(typed)?.[1]
  const help =
    typed === ''
      ? t('telegram.token.help')
      : number
        ? t('telegram.token.looks-right', { number })
        : t('telegram.token.looks-wrong')
  return (
    <Field
      control={control}
      name="token"
      label={t('telegram.token')}
      help={help}
      rules={{
        required: t('telegram.token.required'),
        validate: (value) => tokenPattern.test(value.trim()) || t('telegram.token.looks-wrong'),
      }}
    >
      {(field) => <Input {...field} placeholder="123456789:AA…" autoComplete="off" />}
    </Field>
  )
}

function Connected({ bot, onNext }: { bot: Bot; onNext: () => void }) {
  const t = useText()
  return (
    <div role="status" className="grid justify-items-start gap-3">
      <span className="grid size-10 place-items-center rounded-box bg-ok-soft text-ok">
        <Icon of={CircleCheck} size={20} />
      </span>
      <h3 className="text-16">{t('telegram.connected', { name: bot.name, username: botName(bot) })}</h3>
      <p className="text-text-2">{t(`telegram.connected.${bot.settings.delivery}`)}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="main" onClick={onNext}>
          {t('telegram.connected.next')}
        </Button>
        {bot.username && (
          <a href={`https://t.me/${bot.username}`} target="_blank" rel="noreferrer" className={buttonClass()}>
            <Icon of={ExternalLink} />
            {t('telegram.open-in-telegram')}
          </a>
        )}
      </div>
    </div>
  )
}
