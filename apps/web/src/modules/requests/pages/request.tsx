import { useParams } from '@tanstack/react-router'
import { DetailPage } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import '../live.ts'
import { useRequestView } from '../components/request-view.tsx'

/** `/requests/$requestId`: a request on its own page. */
export function RequestPage() {
  const t = useText()
  const { requestId = '' } = useParams({ strict: false })
  const { view, dialogs } = useRequestView(requestId)
  return (
    <>
      <DetailPage {...view} crumbs={[{ label: t('requests.list.title'), href: '/requests' }]} />
      {dialogs}
    </>
  )
}
