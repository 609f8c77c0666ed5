import { useMutation } from '@tanstack/react-query'
import { ExternalLink, LoaderCircle } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, buttonClass, Card, Icon, useToast } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import type { Bot } from '../types.ts'
import { CopyButton } from './copy-button.tsx'
import { HowTo } from './how-to.tsx'

/** How a group becomes the admin chat: by a link that adds the bot, or by a code sent there. The page sees it happen. */
export function AdminCode({ bot }: { bot: Bot }) {
  const t = useText()
  const { failed } = useToast()
  const create = useMutation(orpc.telegram.createAdminCode.mutationOptions({ onError: (error) => failed(error) }))
  const leftMs = useLeft(create.data?.expiresAt ?? null)
  const code = leftMs > 0 ? create.data : undefined
  const isChosen = useChangedSince(bot.settings.adminChat?.chatId ?? null, code?.code ?? null)
  return (
    <Card title={t('telegram.admin-code')}>
      {code && !isChosen ? (
        <div className="grid gap-4">
          <HowTo
            steps={[
              <span key="link" className="flex flex-wrap items-center gap-2">
                {t('telegram.admin-code.link')}
                <a href={code.link} target="_blank" rel="noreferrer" className={buttonClass({ size: 'sm' })}>
                  <Icon of={ExternalLink} size={14} />
                  {t('telegram.admin-code.pick')}
                </a>
              </span>,
              <span key="command" className="grid gap-1.5">
                {t('telegram.admin-code.command')}
                <span className="flex flex-wrap items-center gap-2">
                  <code className="rounded-in bg-sunken px-2 py-1 font-mono select-all">{code.command}</code>
                  <CopyButton value={code.command} label={t('telegram.copy')} />
                </span>
              </span>,
            ]}
          />
          <p role="status" className="flex items-center gap-2 text-12 text-text-3">
            <Icon of={LoaderCircle} size={14} className="animate-spin" />
            {t('telegram.admin-code.waiting', { minutes: Math.ceil(leftMs / 60_000) })}
          </p>
        </div>
      ) : (
        <div className="grid justify-items-start gap-3">
          <p className="text-text-2">
            {t(create.data && !isChosen ? 'telegram.admin-code.expired' : 'telegram.admin-code.help')}
          </p>
          <Button busy={create.isPending} onClick={() => create.mutate({ accountId: bot.id })}>
            {t('telegram.admin-code.create')}
          </Button>
        </div>
      )}
    </Card>
  )
}

/** Milliseconds until an instant, looked at every ten seconds; 0 without one and afterwards. */
function useLeft(until: Date | null): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    if (!until) return
    const timer = setInterval(() => setNow(Date.now()), 10_000)
    return () => clearInterval(timer)
  }, [until])
  return until ? Math.max(0, until.getTime() - now) : 0
}

/** Whether a value has become another one since `mark` did. */
function useChangedSince(value: string | null, mark: string | null): boolean {
  const [start, setStart] = useState({ mark, value })
  if (start.mark !== mark) setStart({ mark, value })
  return mark !== null && start.mark === mark && start.value !== value
}
