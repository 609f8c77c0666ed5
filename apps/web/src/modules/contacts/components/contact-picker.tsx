import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Id } from '@cartie/kernel'
import { Combobox, useFormat } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import type { Contact } from './contact-facts.tsx'

type Props = {
  value: Contact | null
  onChange: (contact: Contact | null) => void
  label: string
  exceptId?: Id<'contact'>
}

/** A contact found by name, phone or username. */
export function ContactPicker({ value, onChange, label, exceptId }: Props) {
  const t = useText()
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const search = useLate(typed.trim(), 200)
  const query = useQuery(
    orpc.contacts.listContacts.queryOptions({
      input: { limit: 20, ...(search && { search }) },
      placeholderData: keepPreviousData,
    }),
  )
  const found = (query.data?.items ?? []).filter(({ id }) => id !== exceptId)
  const shown = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found
  return (
    <Combobox
      label={label}
      placeholder={t('contacts.picker.hint')}
      value={value?.id ?? null}
      onChange={(id) => onChange(shown.find((contact) => contact.id === id) ?? null)}
      onSearch={(text) => setTyped(text === value?.name ? '' : text)}
      isSearching={query.isFetching}
      options={shown.map((contact) => {
        const phone = contact.identities.find(({ kind }) => kind === 'phone')?.value
        const username = contact.identities.find((identity) => identity.username)?.username
        const hint = phone ? format.phone(phone) : username ? `@${username}` : ''
        return { value: contact.id, label: contact.name, hint }
      })}
    />
  )
}

/** A value once it has not changed for a while. */
function useLate<V>(value: V, waitMs: number): V {
  const [late, setLate] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), waitMs)
    return () => clearTimeout(timer)
  }, [value, waitMs])
  return late
}
