import { Send } from 'lucide-react'
import { useState } from 'react'
import { Button, Card, useFormat } from '@cartie/ui'
import { client } from '../../../lib/api.ts'
import { refreshSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { CopyLine } from '../parts/copy-line.tsx'
import { useAct } from '../parts/use-act.ts'

type Link = { startPayload: string; expiresAt: Date }

/** My Telegram account: with it the buttons of the admin chat know who presses them. */
export function TelegramCard({ telegram }: { telegram: { username: string | null } | null }) {
  const t = useText()
  const format = useFormat()
  const [link, setLink] = useState<Link | null>(null)
  const { isBusy, act } = useAct()
  const unlink = async () => {
    await client.identity.unlinkTelegram()
    await refreshSession()
  }
  if (telegram)
    return (
      <Card title="Telegram">
        <div className="flex flex-wrap items-center gap-3">
          <p className="min-w-0 flex-1">
            {telegram.username
              ? t('identity.telegram.linked-as', { username: telegram.username })
              : t('identity.telegram.linked')}
          </p>
          <Button busy={isBusy} onClick={() => void act(unlink, t('identity.telegram.unlinked'))}>
            {t('identity.telegram.unlink')}
          </Button>
        </div>
      </Card>
    )
  return (
    <Card title="Telegram">
      <div className="grid gap-3">
        <p className="text-text-2">{t('identity.telegram.help')}</p>
        {link ? (
          <>
            <CopyLine value={`/start ${link.startPayload}`} label={t('identity.telegram.message')} />
            <p className="text-12 text-text-3">
              {t('identity.telegram.until', { time: format.clock(link.expiresAt) })}
            </p>
          </>
        ) : (
          <Button
            icon={Send}
            className="justify-self-start"
            busy={isBusy}
            onClick={() => void act(async () => setLink(await client.identity.createTelegramLink()))}
          >
            {t('identity.telegram.link')}
          </Button>
        )}
      </div>
    </Card>
  )
}
