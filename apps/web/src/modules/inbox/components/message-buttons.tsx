import { Check, ExternalLink, MapPin, Phone } from 'lucide-react'
import type { MessageBody } from '@cartie/contract/messaging'
import { Icon, cn } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'

/** The buttons under the bot's message, as the client saw them; the pressed one stands out. */
export function MessageButtons({ rows }: { rows: NonNullable<MessageBody['buttons']> }) {
  const t = useText()
  return (
    <ul aria-label={t('inbox.buttons')} className="mt-1.5 grid min-w-52 gap-0.75">
      {rows.map((row, index) => (
        <li key={index} className="grid auto-cols-fr grid-flow-col gap-0.75">
          {row.map((button, place) => (
            <span
              key={place}
              className={cn(
                'flex min-h-7 items-center justify-center gap-1 rounded-mid bg-sunken px-2 text-center text-12 font-medium',
                button.isPressed ? 'text-text shadow-[inset_0_0_0_1px_var(--line-3)]' : 'text-text-2',
              )}
            >
              {button.isPressed && (
                <>
                  <Icon of={Check} size={12} className="text-ok" />
                  <span className="sr-only">{t('inbox.buttons.pressed')}</span>
                </>
              )}
              {button.kind === 'url' && <Icon of={ExternalLink} size={12} />}
              {button.kind === 'share-contact' && <Icon of={Phone} size={12} />}
              {button.kind === 'share-location' && <Icon of={MapPin} size={12} />}
              {button.label}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
