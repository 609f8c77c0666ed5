import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Input, Segmented, useUi } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import type { Contact } from './contact-facts.tsx'

/** Another phone or address of a person. */
export function NewIdentity({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const t = useText()
  const { describeError } = useUi()
  const queryClient = useQueryClient()
  const [kind, setKind] = useState<'phone' | 'email'>('phone')
  const [value, setValue] = useState('')
  const add = useMutation(
    orpc.contacts.addIdentity.mutationOptions({
      onSuccess: async () => {
        onDone()
        await Promise.all(
          [orpc.contacts.key(), orpc.inbox.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
        )
      },
    }),
  )
  const words = add.error ? describeError(add.error) : null
  return (
    <form
      className="grid gap-2 py-1"
      onSubmit={(event) => {
        event.preventDefault()
        if (value.trim()) add.mutate({ contactId: contact.id, kind, value })
      }}
    >
      <Segmented
        label={t('contacts.identity.kind')}
        value={kind}
        onChange={setKind}
        options={(['phone', 'email'] as const).map((each) => ({ value: each, label: t(`contacts.identity.${each}`) }))}
        className="justify-self-start"
      />
      <Input
        autoFocus
        label={t(`contacts.identity.${kind}`)}
        value={value}
        onChange={setValue}
        invalid={words !== null}
        inputMode={kind === 'phone' ? 'tel' : 'email'}
        placeholder={kind === 'phone' ? '067 123 45 67' : 'name@example.com'}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      {words && (
        <p role="alert" className="text-12 text-bad">
          {[words.title, words.text].filter(Boolean).join('. ')}
        </p>
      )}
      <span className="flex gap-1.5">
        <Button size="sm" type="submit" busy={add.isPending}>
          {t('contacts.identity.save')}
        </Button>
        <Button size="sm" look="bare" onClick={onDone}>
          {t('contacts.cancel')}
        </Button>
      </span>
    </form>
  )
}
