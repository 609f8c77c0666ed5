import { useQuery } from '@tanstack/react-query'
import type { Id } from '@cartie/kernel'
import { Badge, Section, useFormat, useUi } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'

/** The contact's leads with the stage each stands at. */
export function ContactLeads({ contactId }: { contactId: Id<'contact'> }) {
  const t = useText()
  const format = useFormat()
  const { Link } = useUi()
  const leads = useQuery(orpc.leads.listLeads.queryOptions({ input: { contactId, limit: 5 } })).data?.items ?? []
  const pipelines = useQuery(orpc.leads.listPipelines.queryOptions({ staleTime: 300_000 })).data ?? []
  const stages = pipelines.flatMap((pipeline) => pipeline.stages)
  if (leads.length === 0) return null
  return (
    <Section title={t('inbox.contact.leads')}>
      <ul className="grid gap-2">
        {leads.map((lead) => {
          const stage = stages.find(({ id }) => id === lead.stageId)
          return (
            <li key={lead.id} className="flex flex-wrap items-center gap-x-2">
              <Link href={`/leads/${lead.id}`} className="min-w-0 flex-1 truncate font-medium hover:underline">
                {lead.title}
              </Link>
              {lead.amount && <span className="num text-12 text-text-3">{format.money(lead.amount)}</span>}
              {stage && (
                <Badge tone={stage.kind === 'won' ? 'ok' : stage.kind === 'lost' ? 'bad' : 'mute'}>{stage.name}</Badge>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
