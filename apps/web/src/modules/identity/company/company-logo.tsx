import { ImageUp } from 'lucide-react'
import { useRef } from 'react'
import { Button, Card } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../parts/use-act.ts'

/** The logo: shown in the navigation and on public pages. */
export function CompanyLogo({
  company,
  reason,
}: {
  company: { name: string; logoUrl: string | null }
  reason: string | undefined
}) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const { isBusy, act } = useAct()
  const change = (work: () => Promise<unknown>, done: string) =>
    act(async () => {
      await work()
      await queryClient.invalidateQueries({ queryKey: orpc.identity.key() })
    }, done)
  return (
    <Card title={t('identity.company.logo')}>
      <div className="flex flex-wrap items-center gap-4">
        {company.logoUrl ? (
          <img
            src={company.logoUrl}
            alt={company.name}
            className="size-16 rounded-box border border-line object-contain"
          />
        ) : (
          <span
            aria-hidden="true"
            className="grid size-16 place-items-center rounded-box bg-accent text-20 font-bold text-on-accent"
          >
            {company.name.slice(0, 1).toLocaleUpperCase()}
          </span>
        )}
        <div className="grid min-w-0 flex-1 gap-2">
          <p className="text-12 text-text-3">{t('identity.company.logo.help')}</p>
          <div className="flex flex-wrap gap-2">
            <Button icon={ImageUp} busy={isBusy} reason={reason} onClick={() => input.current?.click()}>
              {t('identity.company.logo.choose')}
            </Button>
            {company.logoUrl && (
              <Button
                look="bare"
                reason={reason}
                onClick={() => void change(() => client.identity.removeLogo(), t('identity.company.logo.removed'))}
              >
                {t('identity.company.logo.remove')}
              </Button>
            )}
          </div>
        </div>
      </div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        className="sr-only"
        tabIndex={-1}
        aria-label={t('identity.company.logo.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void change(() => client.identity.changeLogo({ file }), t('identity.company.logo.saved'))
        }}
      />
    </Card>
  )
}
