import { ExternalLink, MessagesSquare } from 'lucide-react'
import { buttonClass, Card, Icon, useUi } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'

/** See it for oneself: the bot from a phone, or the simulator without one. */
export function TryCard({ bot }: { bot: string | undefined }) {
  const t = useText()
  const { Link } = useUi()
  const username = bot?.startsWith('@') ? bot.slice(1) : null
  return (
    <Card>
      <h2 className="text-14">{t('setup.try')}</h2>
      <p className="mt-1 mb-3 text-12 text-text-3">{t(username ? 'setup.try.bot' : 'setup.try.simulator')}</p>
      <div className="grid gap-2">
        {username && (
          <a href={`https://t.me/${username}`} target="_blank" rel="noreferrer" className={buttonClass()}>
            <Icon of={ExternalLink} />
            {t('setup.try.open-bot')}
          </a>
        )}
        <Link href="/simulator" className={buttonClass()}>
          <Icon of={MessagesSquare} />
          {t('setup.try.open-simulator')}
        </Link>
      </div>
    </Card>
  )
}
