import { useParams } from '@tanstack/react-router'
import { DetailPage } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import '../live.ts'
import { useLeadView } from '../components/lead-view.tsx'

/** `/leads/$leadId`: a lead on its own page. */
export function LeadPage() {
  const t = useText()
  const { leadId = '' } = useParams({ strict: false })
  const { view, dialogs } = useLeadView(leadId)
  return (
    <>
      <DetailPage {...view} crumbs={[{ label: t('leads.list.title'), href: '/leads' }]} />
      {dialogs}
    </>
  )
}
