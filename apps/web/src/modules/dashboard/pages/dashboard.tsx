import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { Button, ErrorState, Notice, Page, Segmented, buttonClass, useUi } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useLocale, useText } from '../../../lib/text.ts'
import { AttentionCard } from '../components/attention-card.tsx'
import { DashboardSkeleton } from '../components/dashboard-skeleton.tsx'
import { Figures } from '../components/figures.tsx'
import { FunnelCard } from '../components/funnel-card.tsx'
import { ReplyCard } from '../components/reply-card.tsx'
import { SourcesCard } from '../components/sources-card.tsx'
import { TeamCard } from '../components/team-card.tsx'
import { dashboardCsv } from '../dashboard-csv.ts'
import '../live.ts'
import { periods, type Dashboard, type Period } from '../types.ts'
import { usePeriod } from '../use-period.ts'

const minuteMs = 60_000

/** Six numbers, what needs me, and why. */
export function DashboardPage() {
  const t = useText()
  const locale = useLocale()
  const [period, setPeriod] = usePeriod()
  const query = useQuery(
    orpc.dashboard.getDashboard.queryOptions({
      input: { period },
      placeholderData: keepPreviousData,
      refetchInterval: minuteMs,
    }),
  )
  const today = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date())
  return (
    <Page
      title={t('nav.dashboard')}
      aside={<span className="phone:hidden">{today}</span>}
      actions={
        <>
          <Segmented
            label={t('dashboard.period')}
            value={period}
            onChange={setPeriod}
            options={periods.map((value) => ({ value, label: t(`dashboard.period.${value}`) }))}
          />
          <ExportButton data={query.data} period={period} />
        </>
      }
    >
      {query.data ? (
        <Shown data={query.data} period={period} />
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <DashboardSkeleton />
      )}
    </Page>
  )
}

function Shown({ data, period }: { data: Dashboard; period: Period }) {
  return (
    <div className="-mt-2 grid gap-4 phone:mt-0">
      {isNew(data) && <StartNotice />}
      <Figures data={data} period={period} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.45fr)_minmax(0,1fr)]">
        <div className="grid gap-4">
          <AttentionCard items={data.attention} />
          <ReplyCard data={data} period={period} />
        </div>
        <div className="grid gap-4">
          <FunnelCard funnel={data.funnel} period={period} />
          <TeamCard data={data} period={period} />
          <SourcesCard sources={data.sources} period={period} />
        </div>
      </div>
    </div>
  )
}

/** Nothing has ever happened here, as far as this period and the one before it know. */
const isNew = ({ conversations, newLeads, openRequests }: Dashboard): boolean =>
  conversations.now + conversations.before + newLeads.now + newLeads.before + openRequests.now === 0

function StartNotice() {
  const t = useText()
  const { Link } = useUi()
  return (
    <Notice
      action={
        <Link href="/setup" className={buttonClass({ size: 'sm' })}>
          {t('dashboard.start.do')}
        </Link>
      }
    >
      {t('dashboard.start')}
    </Notice>
  )
}

function ExportButton({ data, period }: { data: Dashboard | undefined; period: Period }) {
  const t = useText()
  const can = useCan()
  const save = () => {
    if (!data) return
    const address = URL.createObjectURL(new Blob([dashboardCsv(data, t)], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `cartie-${period}-${data.to.toISOString().slice(0, 10)}.csv`
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), minuteMs)
  }
  return (
    <Button
      size="sm"
      icon={Download}
      className="phone:hidden"
      onClick={save}
      disabled={!data}
      reason={can('data.export') ? undefined : t('dashboard.export.reason')}
    >
      {t('dashboard.export')}
    </Button>
  )
}
