import { MessageCircle, MessageSquare, Phone, Send, type LucideIcon } from 'lucide-react'
import type { ChannelKind } from '@cartie/contract/messaging'

/** The mark of a channel, at a person's picture and in filters. */
export const channelIcons: Readonly<Record<ChannelKind, LucideIcon>> = {
  telegram: Send,
  webchat: MessageCircle,
  viber: Phone,
  whatsapp: MessageSquare,
}
