import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { Button, Dialog, ErrorState, Notice, SkeletonFacts, toast, useFormat } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { hasText, useText } from '../../../lib/text.ts'
import { useFailed } from '../../../lib/use-failed.ts'
import type { Contact } from './contact-facts.tsx'
import { ContactPicker } from './contact-picker.tsx'

type Props = { contact: Contact; onClose: () => void }

/** Two contacts who are one person: choose, look at what comes of it, join; the toast takes it back. */
export function MergeDialog({ contact, onClose }: Props) {
  const t = useText()
  const failed = useFailed()
  const queryClient = useQueryClient()
  const [other, setOther] = useState<Contact | null>(null)
  const [isTurned, setIsTurned] = useState(false)
  const onSettled = () =>
    Promise.all(
      [orpc.contacts.key(), orpc.inbox.key(), orpc.leads.key(), orpc.requests.key()].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    )
  const undo = useMutation(
    orpc.contacts.undoMerge.mutationOptions({
      onError: failed,
      onSettled,
      onSuccess: () => toast.ok(t('contacts.merge.undone')),
    }),
  )
  const merge = useMutation(
    orpc.contacts.mergeContacts.mutationOptions({
      onError: failed,
      onSettled,
      onSuccess: ({ mergeId, contact: joined }) => {
        onClose()
        toast.ok(t('contacts.merge.done', { name: joined.name }), { undo: () => undo.mutate({ mergeId }) })
      },
    }),
  )
  const pair = other && (isTurned ? { keptId: other.id, goneId: contact.id } : { keptId: contact.id, goneId: other.id })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('contacts.merge')}
      text={t('contacts.merge.text', { name: contact.name })}
      actions={
        <>
          <Button look="main" disabled={!pair} busy={merge.isPending} onClick={() => pair && merge.mutate(pair)}>
            {t('contacts.merge.verb')}
          </Button>
          <Button look="bare" onClick={onClose}>
            {t('contacts.cancel')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <ContactPicker label={t('contacts.merge.other')} value={other} onChange={setOther} exceptId={contact.id} />
        {pair && <MergePreview pair={pair} onTurn={() => setIsTurned(!isTurned)} />}
      </div>
    </Dialog>
  )
}

type Pair = { keptId: Contact['id']; goneId: Contact['id'] }

function MergePreview({ pair, onTurn }: { pair: Pair; onTurn: () => void }) {
  const t = useText()
  const format = useFormat()
  const query = useQuery(orpc.contacts.previewMerge.queryOptions({ input: pair, staleTime: 0 }))
  if (query.isPending) return <SkeletonFacts rows={4} />
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const { kept, gone, result, moves } = query.data
  const identities = result.identities.map(({ kind, value, username }) =>
    kind === 'phone'
      ? format.phone(value)
      : kind === 'email'
        ? value
        : username
          ? `@${username}`
          : t(`contacts.identity.${kind}`),
  )
  return (
    <div className="grid gap-3">
      <section className="grid gap-2 rounded-box border border-line p-3">
        <h3 className="text-12 text-text-2">{t('contacts.merge.result')}</h3>
        <p className="text-16 font-semibold">{result.name}</p>
        <p className="text-text-2">
          {[result.city, result.locale && t(`contacts.locale.${result.locale}`)].filter(Boolean).join(' · ')}
        </p>
        <p className="num whitespace-normal">{[...new Set(identities)].join(' · ')}</p>
        {result.tags.length > 0 && <p className="text-text-3">{result.tags.join(', ')}</p>}
      </section>
      {moves.some(({ count }) => count > 0) && (
        <p className="text-text-2">
          {t('contacts.merge.moves', { name: kept.name })}{' '}
          {moves
            .filter(({ count }) => count > 0)
            .map(({ what, count }) =>
              hasText(`contacts.moves.${what}`) ? t(`contacts.moves.${what}`, { count }) : `${what}: ${count}`,
            )
            .join(', ')}
        </p>
      )}
      <Notice
        action={
          <Button size="sm" look="bare" icon={ArrowLeftRight} onClick={onTurn}>
            {t('contacts.merge.turn')}
          </Button>
        }
      >
        {t('contacts.merge.gone', { name: gone.name })}
      </Notice>
    </div>
  )
}
