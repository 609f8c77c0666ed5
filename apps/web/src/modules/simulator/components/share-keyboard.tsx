import { MapPin, Phone } from 'lucide-react'
import { Icon } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { useChat } from '../use-chat.ts'
import type { ChatMessage } from '../visit.ts'

type Props = Pick<ReturnType<typeof useChat>, 'tell'> & { last: ChatMessage | null }

/** The keyboard below the chat that a bot shows to ask for a phone or a place. */
export function ShareKeyboard({ last, tell }: Props) {
  const t = useText()
  const asked = (last?.body.buttons ?? [])
    .flat()
    .filter(({ kind }) => kind === 'share-contact' || kind === 'share-location')
  if (asked.length === 0) return null
  return (
    <div role="group" aria-label={t('simulator.keyboard')} className="grid gap-1 bg-surface p-2 pb-0">
      {asked.map((button) => (
        <button
          key={button.kind}
          type="button"
          onClick={() => (button.kind === 'share-contact' ? sharePhone(tell) : shareLocation(tell))}
          className="flex min-h-11 items-center justify-center gap-2 rounded-box bg-sunken px-3 text-14 font-medium hover:bg-hover"
        >
          <Icon of={button.kind === 'share-contact' ? Phone : MapPin} />
          {button.label}
        </button>
      ))}
    </div>
  )
}

/** A phone nobody has: made up anew for every client, so that two clients are not taken for one. */
export function sharePhone(tell: Props['tell']): void {
  const digits = String(Math.floor(Math.random() * 10_000_000)).padStart(7, '0')
  const phone = `+38067${digits}`
  tell({ type: 'contact', phone, isOwn: true }, phone)
}

/** The middle of Kyiv. */
export const shareLocation = (tell: Props['tell']): void =>
  tell({ type: 'location', latitude: 50.45011, longitude: 30.52408 })
