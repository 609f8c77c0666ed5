import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button, Card, ConfirmByName, Field, Form, Input, Segmented, toast, useToast } from '@cartie/ui'
import { codeOf } from '../../../lib/errors.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { botName, tokenPattern } from '../bot-name.ts'
import type { Bot, BotSettings } from '../types.ts'
import { useBotCommands } from '../use-bot-commands.ts'
import { useBotPlace } from '../use-bots.ts'
import { ReadOnlyNotice } from './read-only-notice.tsx'

/** How the bot is connected: the way its messages come, its token, and the end of it. */
export function ConnectionTab({ bot }: { bot: Bot }) {
  const canManage = useCan()('bots.manage')
  return (
    <>
      {!canManage && <ReadOnlyNotice />}
      <Delivery bot={bot} disabled={!canManage} />
      {canManage && (
        <>
          <Token bot={bot} />
          <Disconnect bot={bot} />
        </>
      )}
    </>
  )
}

function Delivery({ bot, disabled }: { bot: Bot; disabled: boolean }) {
  const t = useText()
  const { failed } = useToast()
  const { setDelivery } = useBotCommands()
  const { delivery } = bot.settings
  const set = (next: BotSettings['delivery']) => {
    if (next === delivery) return
    setDelivery
      .mutateAsync({ accountId: bot.id, delivery: next })
      .then(() => toast.ok(t('telegram.delivery.saved', { mode: t(`telegram.delivery.${next}`) })))
      .catch(failed)
  }
  return (
    <Card title={t('telegram.delivery')}>
      <div className="grid gap-3">
        <Segmented
          label={t('telegram.delivery')}
          value={delivery}
          onChange={set}
          disabled={disabled || setDelivery.isPending}
          className="justify-self-start"
          options={(['polling', 'webhook'] as const).map((value) => ({
            value,
            label: t(`telegram.delivery.${value}`),
          }))}
        />
        <p className="max-w-160 text-text-3">{t(`telegram.delivery.${delivery}.help`)}</p>
      </div>
    </Card>
  )
}

function Token({ bot }: { bot: Bot }) {
  const t = useText()
  const { replaceToken } = useBotCommands()
  const form = useForm({ defaultValues: { token: '' } })
  const send = async ({ token }: { token: string }) => {
    try {
      await replaceToken.mutateAsync({ accountId: bot.id, token: token.trim() })
    } catch (error) {
      if (codeOf(error) === 'BOT_TOKEN_INVALID') return { fields: { token: t('errors.BOT_TOKEN_INVALID') } }
      throw error
    }
    form.reset()
    toast.ok(t('telegram.token.saved', { bot: botName(bot) }))
  }
  return (
    <Card title={t('telegram.token')}>
      <p className="mb-3 max-w-160 text-text-3">{t('telegram.token.replace.help')}</p>
      <div className="max-w-120">
        <Form form={form} submit={t('telegram.token.replace')} onSubmit={send}>
          <Field
            control={form.control}
            name="token"
            label={t('telegram.token.new')}
            rules={{ validate: (value) => tokenPattern.test(value.trim()) || t('telegram.token.looks-wrong') }}
          >
            {(field) => <Input {...field} placeholder="123456789:AA…" />}
          </Field>
        </Form>
      </div>
    </Card>
  )
}

function Disconnect({ bot }: { bot: Bot }) {
  const t = useText()
  const [isAsked, setIsAsked] = useState(false)
  const { disconnect } = useBotCommands()
  const { go } = useBotPlace()
  return (
    <Card title={t('telegram.disconnect')}>
      <div className="flex flex-wrap items-center gap-3">
        <p className="min-w-60 flex-1 text-text-3">{t('telegram.disconnect.help')}</p>
        <Button look="bad" onClick={() => setIsAsked(true)}>
          {t('telegram.disconnect')}
        </Button>
      </div>
      <ConfirmByName
        open={isAsked}
        onClose={() => setIsAsked(false)}
        title={t('telegram.disconnect.title', { bot: botName(bot) })}
        consequence={t('telegram.disconnect.consequence')}
        name={botName(bot)}
        verb={t('telegram.disconnect')}
        onConfirm={async () => {
          await disconnect.mutateAsync({ accountId: bot.id })
          toast.ok(t('telegram.disconnected', { bot: botName(bot) }))
          go({})
        }}
      />
    </Card>
  )
}
