import { DetailSheet } from '@cartie/ui'
import { useLeadView } from './lead-view.tsx'

/** A lead beside its list. */
export function LeadSheet({ leadId, onClose }: { leadId: string; onClose: () => void }) {
  const { view, dialogs } = useLeadView(leadId)
  return (
    <>
      <DetailSheet {...view} href={`/leads/${leadId}`} onClose={onClose} />
      {dialogs}
    </>
  )
}
