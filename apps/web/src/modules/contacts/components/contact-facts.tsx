import { useMutation, useQueryClient } from '@tanstack/react-query'
import { BadgeCheck, Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { contactIdentitySchema, contactSchema } from '@cartie/contract/contacts'
import { localeOf, locales } from '@cartie/kernel'
import type { z } from 'zod'
import { Button, EditableFact, Fact, Facts, Icon, IconButton, Input, Select, useFormat } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { hasText, useText } from '../../../lib/text.ts'
import { useFailed } from '../../../lib/use-failed.ts'
import { NewIdentity } from './new-identity.tsx'

export type Contact = z.infer<typeof contactSchema>
type Identity = z.infer<typeof contactIdentitySchema>

/** What is known of a person and how they are reached; everything is changed in place. */
export function ContactFacts({ contact }: { contact: Contact }) {
  const t = useText()
  const can = useCan()
  const queryClient = useQueryClient()
  const [isAdding, setIsAdding] = useState(false)
  const change = useMutation(
    orpc.contacts.updateContact.mutationOptions({
      onSuccess: () =>
        Promise.all(
          [orpc.contacts.key(), orpc.inbox.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
        ),
    }),
  )
  const reason = can('contacts.edit') ? undefined : t('contacts.read-only')
  const saved = t('contacts.saved')
  const save = (part: Omit<Parameters<typeof change.mutateAsync>[0], 'contactId'>) =>
    change.mutateAsync({ contactId: contact.id, ...part })
  return (
    <>
      <Facts>
        {contact.identities.map((identity) => (
          <IdentityFact key={identity.id} contact={contact} identity={identity} reason={reason} />
        ))}
        <EditableFact
          label={t('contacts.name')}
          value={contact.name}
          shown={contact.name}
          reason={reason}
          saved={saved}
          onSave={(name) => save({ name })}
        >
          {(field) => <Input {...field} maxLength={200} />}
        </EditableFact>
        <EditableFact
          label={t('contacts.city')}
          value={contact.city ?? ''}
          shown={contact.city}
          reason={reason}
          saved={saved}
          onSave={(city) => save({ city: city.trim() || null })}
        >
          {(field) => <Input {...field} maxLength={100} />}
        </EditableFact>
        <EditableFact
          label={t('contacts.locale')}
          value={contact.locale}
          shown={contact.locale && t(`contacts.locale.${contact.locale}`)}
          reason={reason}
          saved={saved}
          onSave={(locale) => save({ locale: localeOf(locale) })}
        >
          {(field) => (
            <Select {...field} options={locales.map((value) => ({ value, label: t(`contacts.locale.${value}`) }))} />
          )}
        </EditableFact>
        <Fact label={t('contacts.source')}>
          {contact.source &&
            (hasText(`contacts.source.${contact.source}`) ? t(`contacts.source.${contact.source}`) : contact.source)}
        </Fact>
        <EditableFact
          label={t('contacts.tags')}
          value={contact.tags.join(', ')}
          shown={contact.tags.length > 0 ? contact.tags.join(', ') : null}
          reason={reason}
          saved={saved}
          onSave={(text) =>
            save({
              tags: [
                ...new Set(
                  text
                    .split(',')
                    .map((tag) => tag.trim())
                    .filter(Boolean),
                ),
              ],
            })
          }
        >
          {(field) => <Input {...field} placeholder={t('contacts.tags.hint')} />}
        </EditableFact>
      </Facts>
      {!reason && (
        <div className="mt-1">
          {isAdding ? (
            <NewIdentity contact={contact} onDone={() => setIsAdding(false)} />
          ) : (
            <Button size="sm" look="bare" icon={Plus} onClick={() => setIsAdding(true)} className="-ml-2">
              {t('contacts.identity.add')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function IdentityFact({
  contact,
  identity,
  reason,
}: {
  contact: Contact
  identity: Identity
  reason: string | undefined
}) {
  const t = useText()
  const format = useFormat()
  const queryClient = useQueryClient()
  const failed = useFailed()
  const remove = useMutation(
    orpc.contacts.removeIdentity.mutationOptions({
      onError: failed,
      onSettled: () =>
        Promise.all(
          [orpc.contacts.key(), orpc.inbox.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
        ),
    }),
  )
  const { kind, username, value, isVerified } = identity
  const isTyped = kind === 'phone' || kind === 'email'
  const nameElsewhere = identity.displayName === contact.name ? null : identity.displayName
  return (
    <Fact label={t(`contacts.identity.${kind}`)}>
      <span className="group flex min-w-0 items-center gap-1">
        {kind === 'phone' ? (
          <a href={`tel:${value}`} className="num hover:underline">
            {format.phone(value)}
          </a>
        ) : kind === 'email' ? (
          <a href={`mailto:${value}`} className="truncate hover:underline">
            {value}
          </a>
        ) : (
          <span className="truncate" title={value}>
            {username ? `@${username}` : (nameElsewhere ?? t('contacts.identity.guest'))}
          </span>
        )}
        {isVerified && isTyped && (
          <span role="img" aria-label={t('contacts.identity.verified')} title={t('contacts.identity.verified')}>
            <Icon of={BadgeCheck} size={14} className="text-ok" />
          </span>
        )}
        {isTyped && !reason && (
          <IconButton
            size="sm"
            icon={X}
            label={t('contacts.identity.remove')}
            busy={remove.isPending}
            onClick={() => remove.mutate({ contactId: contact.id, identityId: identity.id })}
            className="-my-1 ml-auto opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
          />
        )}
      </span>
    </Fact>
  )
}
