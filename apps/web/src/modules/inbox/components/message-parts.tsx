import { MapPin, Phone, UserRound } from 'lucide-react'
import type { Message, MessageBody } from '@cartie/contract/messaging'
import { Icon, useFormat } from '@cartie/ui'
import { useText, type Text } from '../../../lib/text.ts'
import { hasText } from '../../../lib/text.ts'

/** What a message is, in words, when it has none of its own. */
export function plainNameOf(message: Message, t: Text): string {
  const { emoji, service } = message.body
  if (emoji) return emoji
  if (service && hasText(`inbox.service.${service.what}`)) return t(`inbox.service.${service.what}`)
  return t(`inbox.kind.${message.kind}`)
}

export function LocationCard({ location }: { location: NonNullable<MessageBody['location']> }) {
  const t = useText()
  const place = `${location.latitude.toFixed(5)}, ${location.longitude.toFixed(5)}`
  return (
    <a
      href={`https://www.google.com/maps?q=${location.latitude},${location.longitude}`}
      target="_blank"
      rel="noreferrer noopener"
      className="flex items-center gap-2 rounded-box py-1 hover:underline"
    >
      <span className="grid size-8 shrink-0 place-items-center rounded-full bg-sunken">
        <Icon of={MapPin} className="text-text-2" />
      </span>
      <span className="grid">
        <b className="font-medium">{location.title ?? t('inbox.kind.location')}</b>
        <span className="num text-12 text-text-3">{location.address ?? place}</span>
      </span>
    </a>
  )
}

export function ContactCard({ contact }: { contact: NonNullable<MessageBody['contact']> }) {
  const t = useText()
  const format = useFormat()
  const name = [contact.firstName, contact.lastName].filter(Boolean).join(' ')
  const phone = contact.phone.startsWith('+') ? contact.phone : `+${contact.phone.replace(/\D/g, '')}`
  return (
    <a href={`tel:${phone}`} className="flex items-center gap-2 py-1 hover:underline">
      <span className="grid size-8 shrink-0 place-items-center rounded-full bg-sunken">
        <Icon of={contact.isOwn ? Phone : UserRound} className="text-text-2" />
      </span>
      <span className="grid">
        <b className="num font-medium">{format.phone(phone)}</b>
        <span className="text-12 text-text-3">
          {contact.isOwn ? t('inbox.contact.own') : name || t('inbox.contact.other')}
        </span>
      </span>
    </a>
  )
}

export function PollCard({ poll }: { poll: NonNullable<MessageBody['poll']> }) {
  return (
    <div className="grid gap-1 py-1">
      <b className="font-medium">{poll.question}</b>
      <ul className="grid gap-1 text-13 text-text-2">
        {poll.options.map((option) => (
          <li key={option} className="rounded-mid bg-sunken px-2 py-1">
            {option}
          </li>
        ))}
      </ul>
    </div>
  )
}
