import { useQuery } from '@tanstack/react-query'
import type { Id } from '@cartie/kernel'
import type { requestViewSchema } from '@cartie/contract/requests'
import type { z } from 'zod'
import { Badge, Section, useFormat, useUi, type Tone } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'

type Request = z.infer<typeof requestViewSchema>

/** What the contact wants found or offered, newest first. */
export function ContactRequests({ contactId }: { contactId: Id<'contact'> }) {
  const t = useText()
  const requests =
    useQuery(orpc.requests.listRequests.queryOptions({ input: { contactId, limit: 5 } })).data?.items ?? []
  if (requests.length === 0) return null
  return (
    <Section title={t('inbox.contact.requests')}>
      <ul className="grid gap-3">
        {requests.map((request) => (
          <RequestLine key={request.id} request={request} />
        ))}
      </ul>
    </Section>
  )
}

/** One request: its number, the car, the conditions. */
export function RequestLine({ request }: { request: Request }) {
  const t = useText()
  const { Link } = useUi()
  const wishes = useWishes(request)
  return (
    <li>
      <p className="flex items-center gap-2">
        <Link href={`/requests/${request.id}`} className="link num">
          {request.number}
        </Link>
        <span className="ml-auto" />
        <Badge tone={tones[request.state] ?? 'info'}>{t(`inbox.request.state.${request.state}`)}</Badge>
      </p>
      <p className="font-medium">{carOf(request) || t(`inbox.request.any.${request.kind}`)}</p>
      {wishes && <p className="num text-12 whitespace-normal text-text-3">{wishes}</p>}
    </li>
  )
}

const tones: Partial<Record<Request['state'], Tone>> = { DRAFT: 'mute', WON: 'ok', LOST: 'bad' }

function carOf({ make, model, yearFrom, yearTo }: Request): string {
  const years = yearFrom && yearTo && yearFrom !== yearTo ? `${yearFrom}–${yearTo}` : (yearFrom ?? yearTo)
  return [[make, model].filter(Boolean).join(' '), years].filter(Boolean).join(', ')
}

function useWishes(request: Request): string {
  const t = useText()
  const format = useFormat()
  const { currency } = request
  const amount = (minor: number | null) => (minor === null ? null : format.money({ amountMinor: minor, currency }))
  const most = amount(request.budgetMaxMinor)
  const asked = amount(request.askingPriceMinor)
  return [
    most && t('inbox.request.up-to', { amount: most }),
    asked,
    request.mileageMaxKm !== null && t('inbox.request.up-to', { amount: format.mileage(request.mileageMaxKm) }),
    request.mileageKm !== null && format.mileage(request.mileageKm),
    request.city,
  ]
    .filter(Boolean)
    .join(' · ')
}
