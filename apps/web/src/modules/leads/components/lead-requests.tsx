import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { Badge, Button, Section, buttonClass, useUi } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useCarTitle } from '../car-title.ts'
import type { LeadDetail } from '../types.ts'

/** The requests that came out of a lead. */
export function LeadRequests({ lead }: { lead: LeadDetail }) {
  const t = useText()
  const can = useCan()
  const { Link } = useUi()
  const { title } = useCarTitle()
  const { data } = useQuery(orpc.requests.listRequests.queryOptions({ input: { leadId: lead.id, limit: 50 } }))
  return (
    <Section
      title={t('leads.requests')}
      aside={
        can('requests.edit') ? (
          <Link href={`/requests?new=1&lead=${lead.id}`} className={buttonClass({ size: 'sm', look: 'bare' })}>
            <Plus aria-hidden="true" size={16} />
            {t('leads.requests.add')}
          </Link>
        ) : (
          <Button size="sm" look="bare" icon={Plus} reason={t('leads.read-only')}>
            {t('leads.requests.add')}
          </Button>
        )
      }
    >
      <ul className="grid gap-0.5">
        {data?.items.map((request) => (
          <li key={request.id}>
            <Link
              href={`/requests/${request.id}`}
              className="-mx-1.5 flex min-h-8 items-center gap-2 rounded-in px-1.5 hover:bg-hover phone:min-h-11"
            >
              <span className="num shrink-0 text-12 text-text-3">{request.number}</span>
              <span className="min-w-0 flex-1 truncate">{title(request)}</span>
              <Badge>{t(`requests.state.${request.state}`)}</Badge>
            </Link>
          </li>
        ))}
      </ul>
      {data?.items.length === 0 && <p className="text-text-3">{t('leads.requests.empty')}</p>}
    </Section>
  )
}
