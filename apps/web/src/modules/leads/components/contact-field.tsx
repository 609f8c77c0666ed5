import { useQuery } from '@tanstack/react-query'
import { UserPlus, UserRound } from 'lucide-react'
import { useState } from 'react'
import { Combobox, FieldFrame, Input, PhoneInput, useFormat, type ControlProps, type Option } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { codeOf } from '../../../lib/errors.ts'
import { useText } from '../../../lib/text.ts'

/** A contact who is known, or one to be made. */
export type ContactChoice =
  { readonly id: string; readonly name: string } | { readonly id: null; readonly name: string; readonly phone: string }

const fresh = 'new'

/** Finds a contact by name, phone or @name, or takes down a new one. */
export function ContactField(props: ControlProps<ContactChoice | null>) {
  const t = useText()
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const { value, onChange } = props
  const search = typed.trim()
  const found = useQuery(
    orpc.contacts.listContacts.queryOptions({ input: { ...(search && { search }), limit: 8 }, staleTime: 10_000 }),
  )
  const options: Option[] = (found.data?.items ?? []).map((contact) => {
    const phone = contact.identities.find(({ kind }) => kind === 'phone')?.value
    return { value: contact.id, label: contact.name, icon: UserRound, ...(phone ? { hint: format.phone(phone) } : {}) }
  })
  if (value?.id && !options.some((option) => option.value === value.id))
    options.unshift({ value: value.id, label: value.name, icon: UserRound })
  options.push({ value: fresh, label: t('leads.contact.new'), icon: UserPlus })
  const choose = (id: string | null) => {
    if (id === null) return onChange(null)
    if (id === fresh) {
      const isPhone = /^[+\d\s()-]{7,}$/.test(search)
      const name = isPhone || found.data?.items.some((contact) => contact.name === search) ? '' : search
      return onChange({ id: null, name, phone: isPhone ? search : '' })
    }
    onChange({ id, name: options.find((option) => option.value === id)?.label ?? '' })
  }
  return (
    <div className="grid gap-2">
      <Combobox
        id={props.id}
        ref={props.ref}
        invalid={props.invalid}
        describedBy={props.describedBy}
        label={props.label}
        value={value ? (value.id ?? fresh) : null}
        onChange={choose}
        options={options}
        onSearch={setTyped}
        isSearching={found.isFetching}
        placeholder={t('leads.contact.find')}
      />
      {value?.id === null && <NewContact value={value} onChange={onChange} />}
    </div>
  )
}

type NewChoice = Extract<ContactChoice, { id: null }>

function NewContact({ value, onChange }: { value: NewChoice; onChange: (value: NewChoice) => void }) {
  const t = useText()
  return (
    <div className="grid grid-cols-2 gap-2 rounded-box bg-surface-2 p-3 phone:grid-cols-1">
      <FieldFrame id="new-contact-name" label={t('leads.contact.name')}>
        <Input id="new-contact-name" value={value.name} onChange={(name) => onChange({ ...value, name })} autoFocus />
      </FieldFrame>
      <FieldFrame id="new-contact-phone" label={t('leads.contact.phone')}>
        <PhoneInput id="new-contact-phone" value={value.phone} onChange={(phone) => onChange({ ...value, phone })} />
      </FieldFrame>
    </div>
  )
}

/** What is wrong with a choice before it is sent: the id of the text that says it. */
export function contactProblem(choice: ContactChoice | null): string | null {
  if (!choice) return 'leads.contact.needed'
  return choice.id === null && !choice.name.trim() ? 'leads.contact.name-needed' : null
}

/** The id of the chosen contact; a new one is made. A phone that will not do answers with the id of the text that says why. */
export async function resolveContact(choice: ContactChoice): Promise<{ id: string } | { problem: string }> {
  if (choice.id !== null) return { id: choice.id }
  try {
    const identities = choice.phone ? [{ kind: 'phone' as const, value: choice.phone }] : []
    return { id: (await client.contacts.createContact({ name: choice.name.trim(), identities })).id }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'IDENTITY_TAKEN') return { problem: 'leads.contact.phone-taken' }
    if (code === 'IDENTITY_INVALID') return { problem: 'leads.contact.phone-wrong' }
    throw error
  }
}
