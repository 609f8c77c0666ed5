import { useQuery } from '@tanstack/react-query'
import { CircleCheck, ExternalLink } from 'lucide-react'
import { useForm } from 'react-hook-form'
import { Button, buttonClass, Field, Form, Icon, Input } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { codeOf, describeError } from '../../../lib/errors.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { useText } from '../../../lib/text.ts'
import { BareFrame } from '../parts/bare-frame.tsx'
import { Steps } from './steps.tsx'

/** The bot of a new workspace: its token is checked with Telegram at once. Nothing of it is kept in the browser. */
export function BotStep({ onDone }: { onDone: () => Promise<void> }) {
  const t = useText()
  const bots = useQuery(orpc.telegram.listBots.queryOptions())
  const bot = bots.data?.items[0]
  if (bot)
    return (
      <BareFrame title={t('identity.welcome.bot.connected')}>
        <Steps current={3} />
        <div role="status" className="flex items-center gap-3 rounded-box bg-ok-soft p-4">
          <span className="text-ok">
            <Icon of={CircleCheck} size={20} />
          </span>
          <span className="grid min-w-0">
            <strong className="truncate">{bot.name}</strong>
            {bot.username && <span className="truncate text-text-2">@{bot.username}</span>}
          </span>
        </div>
        <p className="text-text-2">{t('identity.welcome.bot.next')}</p>
        <Button look="main" wide autoFocus onClick={() => void onDone()}>
          {t('identity.welcome.open')}
        </Button>
      </BareFrame>
    )
  return (
    <BareFrame title={t('identity.welcome.bot')} text={t('identity.welcome.bot.text')}>
      <Steps current={3} />
      <TokenForm onSkip={onDone} />
    </BareFrame>
  )
}

/** What @BotFather gives: the bot's number, a colon, 35 signs. https://core.telegram.org/bots/api#authorizing-your-bot */
const tokenPattern = /^\d{6,12}:[\w-]{35}$/

function TokenForm({ onSkip }: { onSkip: () => Promise<void> }) {
  const t = useText()
  const form = useForm<{ token: string }>({ defaultValues: { token: '' } })
  const connect = async ({ token }: { token: string }) => {
    try {
      await client.telegram.connectBot({ token: token.trim() })
      await queryClient.fetchQuery({ ...orpc.telegram.listBots.queryOptions(), staleTime: 0 })
    } catch (error) {
      const { title, text } = describeError(error, t)
      // What is wrong with the token is said at the token; anything else above the buttons.
      if (!codeOf(error)?.startsWith('BOT_')) throw error
      return { fields: { token: text ? `${title}. ${text}` : title } }
    }
  }
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 text-text-2">
        {t('identity.welcome.bot.father')}
        <a href="https://t.me/BotFather" target="_blank" rel="noreferrer" className={buttonClass({ size: 'sm' })}>
          <Icon of={ExternalLink} size={14} />
          @BotFather
        </a>
      </p>
      <Form
        form={form}
        submit={t('identity.welcome.bot.check')}
        onSubmit={connect}
        cancel={{ label: t('identity.welcome.bot.skip'), onPress: () => void onSkip() }}
      >
        <Field
          control={form.control}
          name="token"
          label={t('identity.welcome.bot.token')}
          help={t('identity.welcome.bot.token.help')}
          rules={{
            required: t('identity.welcome.bot.token.required'),
            validate: (value) => tokenPattern.test(value.trim()) || t('identity.welcome.bot.token.wrong'),
          }}
        >
          {(field) => <Input {...field} placeholder="123456789:AA…" autoComplete="off" autoFocus />}
        </Field>
      </Form>
    </>
  )
}
