import { DetailSheet } from '@cartie/ui'
import { useRequestView } from './request-view.tsx'

/** A request beside its list. */
export function RequestSheet({ requestId, onClose }: { requestId: string; onClose: () => void }) {
  const { view, dialogs } = useRequestView(requestId)
  return (
    <>
      <DetailSheet {...view} href={`/requests/${requestId}`} onClose={onClose} />
      {dialogs}
    </>
  )
}
