import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { localeOf } from '@cartie/kernel'
import { Empty, ErrorState, Page, SkeletonFacts } from '@cartie/ui'
import { ShieldAlert } from 'lucide-react'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useLocale, useText } from '../../../lib/text.ts'
import { ClientSettings } from '../components/client-settings.tsx'
import { Happenings } from '../components/happenings.tsx'
import { PhoneChat } from '../components/phone-chat.tsx'
import { nextName } from '../people.ts'
import { keepVisitor, keptVisitor, openVisit, type Visitor } from '../visit.ts'
import '../live.ts'

/** A client's phone beside what becomes of their words: the whole product in the first two minutes. */
export function SimulatorPage() {
  const t = useText()
  const can = useCan()
  const isAllowed = can('simulator.use')
  const simulator = useQuery(orpc.webchat.getSimulator.queryOptions({ enabled: isAllowed, staleTime: Infinity }))
  return (
    <Page title={t('nav.simulator')} width="none">
      {!isAllowed ? (
        <Empty icon={ShieldAlert} title={t('simulator.refused')}>
          {t('simulator.refused.text')}
        </Empty>
      ) : simulator.error ? (
        <ErrorState error={simulator.error} onRetry={() => void simulator.refetch()} />
      ) : simulator.data ? (
        <Visit accountId={simulator.data.accountId} />
      ) : (
        <SkeletonFacts />
      )}
    </Page>
  )
}

function Visit({ accountId }: { accountId: string }) {
  const locale = useLocale()
  const [visitor, setVisitor] = useState<Visitor | null>(() => keptVisitor(accountId))
  const open = useMutation({
    mutationFn: async (who: Omit<Visitor, 'token'>) => ({ ...who, token: await openVisit(accountId) }),
    onSuccess: setVisitor,
  })
  const start = () => {
    const language = visitor?.language ?? locale
    open.mutate({ language, name: nextName(localeOf(language) ?? locale, visitor?.name) })
  }
  useEffect(() => {
    if (visitor) keepVisitor(accountId, visitor)
    else start()
    // oxlint-disable-next-line react/exhaustive-deps -- a chat is opened once; later ones are asked for by the button
  }, [accountId, visitor])
  if (open.error && !visitor) return <ErrorState error={open.error} onRetry={start} />
  if (!visitor) return <SkeletonFacts />
  return (
    <div className="grid min-h-0 min-w-0 flex-1 grid-cols-[minmax(0,1fr)_minmax(320px,420px)] grid-rows-[minmax(0,1fr)] bg-surface-2 phone:grid-cols-[minmax(0,1fr)] phone:overflow-y-auto phone:grid-rows-[auto_auto]">
      <div className="flex min-h-0 justify-center p-6 phone:h-[calc(100dvh-var(--h-bar)-120px)] phone:p-2">
        <PhoneChat
          key={visitor.token}
          accountId={accountId}
          visitor={visitor}
          onRestart={start}
          isRestarting={open.isPending}
        />
      </div>
      <aside className="min-h-0 min-w-0 overflow-y-auto border-line bg-surface wide:border-l phone:overflow-visible phone:border-t">
        <ClientSettings visitor={visitor} onChange={setVisitor} onRestart={start} isRestarting={open.isPending} />
        <Happenings key={visitor.token} accountId={accountId} visitor={visitor} />
      </aside>
    </div>
  )
}
