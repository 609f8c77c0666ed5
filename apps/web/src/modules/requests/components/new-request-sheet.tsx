import { safe } from '@orpc/client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Sheet, SkeletonFacts, toast } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { codeOf } from '../../../lib/errors.ts'
import { useSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { resolveContact, useCurrencies } from '../../leads/index.ts'
import { commandOf, wishFrom, type NewRequest } from '../new-request.ts'
import { NewRequestForm } from './new-request-form.tsx'

type NewRequestSheetProps = {
  /** The lead it comes out of, or whose request it is, when the address says so. */
  leadId: string | null
  contactId: string | null
  onClose: () => void
  onMade: (requestId: string) => void
}

/** A request typed in by hand; out of a lead it begins with what the client said there. */
export function NewRequestSheet({ leadId, contactId, onClose, onMade }: NewRequestSheetProps) {
  const t = useText()
  const queries = useQueryClient()
  const me = useSession()?.here?.memberId ?? null
  const { currency } = useCurrencies()
  const [onceKey] = useState(() => crypto.randomUUID())
  const lead = useQuery(orpc.leads.getLead.queryOptions({ input: { leadId: leadId ?? '' }, enabled: leadId !== null }))
  const contact = useQuery(
    orpc.contacts.getContact.queryOptions({ input: { contactId: contactId ?? '' }, enabled: contactId !== null }),
  )
  const isWaiting = (leadId !== null && lead.isPending) || (contactId !== null && contact.isPending)
  const send = async (values: NewRequest) => {
    if (!values.contact) return { fields: { contact: t('leads.contact.needed') } }
    const who = await resolveContact(values.contact)
    if ('problem' in who) return { fields: { contact: t(who.problem) } }
    const isOfLead = lead.data && lead.data.contactId === who.id
    const { error, data } = await safe(
      client.requests.createRequest({
        ...commandOf(values, who.id),
        onceKey,
        ...(isOfLead && { leadId: lead.data.id, conversationId: lead.data.conversationId }),
      }),
    )
    if (codeOf(error) === 'VIN_INVALID') return { fields: { vin: t('errors.VIN_INVALID') } }
    if (error) throw error
    void queries.invalidateQueries({ queryKey: orpc.requests.key() })
    void queries.invalidateQueries({ queryKey: orpc.contacts.key() })
    toast.ok(t('requests.new.done', { number: data.number }))
    onMade(data.id)
  }
  return (
    <Sheet open onClose={onClose} title={t('requests.new.title')}>
      {isWaiting ? (
        <SkeletonFacts rows={8} />
      ) : (
        <NewRequestForm
          start={wishFrom({ lead: lead.data, contact: contact.data, me, currency })}
          draft={leadId || contactId ? `new-request-${leadId ?? contactId}` : 'new-request'}
          onSubmit={send}
          onClose={onClose}
        />
      )}
    </Sheet>
  )
}
