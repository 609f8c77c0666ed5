import { inboxContract } from '@cartie/contract/inbox'
import { implement } from '@orpc/server'
import { answer } from '../../platform/http/answer.ts'
import type { ApiContext } from '../../platform/http/api-context.ts'
import {
  holdConversation,
  markUnread,
  releaseConversation,
  reopenConversation,
  resolveConversation,
  startConversation,
  takeOverConversation,
  type ChannelAdapter,
  type SendMessageParts,
} from '../messaging/index.ts'
import { deskRoutes } from './desk-routes.ts'
import type { RunningScenario } from './ports.ts'
import type { Presence } from './presence/presence.ts'
import { addNote } from './use-cases/add-note.ts'
import { assign } from './use-cases/assign.ts'
import { getConversation } from './use-cases/get-conversation.ts'
import { listChannels } from './use-cases/list-channels.ts'
import { conversationsOfContact, countConversations, listConversations } from './use-cases/list-conversations.ts'
import { look, type } from './use-cases/look.ts'
import { readConversation } from './use-cases/read-conversation.ts'
import { setLabels } from './use-cases/set-labels.ts'
import { snooze } from './use-cases/snooze.ts'

export type InboxParts = Pick<SendMessageParts, 'holdMinutes'> & {
  readonly presence: Presence
  readonly scenario: RunningScenario
  readonly adapters: ReadonlyMap<string, ChannelAdapter>
}

export function inboxRoutes(parts: InboxParts) {
  const os = implement(inboxContract).$context<ApiContext>()
  const { presence } = parts
  return os.router({
    listConversations: os.listConversations.handler(({ context, input, errors }) =>
      answer(context, listConversations, input, errors),
    ),
    countConversations: os.countConversations.handler(({ context, input, errors }) =>
      answer(context, countConversations, input, errors),
    ),
    conversationsOfContact: os.conversationsOfContact.handler(({ context, input, errors }) =>
      answer(context, conversationsOfContact, input, errors),
    ),
    getConversation: os.getConversation.handler(({ context, input, errors }) =>
      answer(context, getConversation(parts), input, errors),
    ),
    listChannels: os.listChannels.handler(({ context, input, errors }) => answer(context, listChannels, input, errors)),
    startConversation: os.startConversation.handler(({ context, input, errors }) =>
      answer(context, startConversation, input, errors),
    ),
    markRead: os.markRead.handler(({ context, input, errors }) => answer(context, readConversation, input, errors)),
    markUnread: os.markUnread.handler(({ context, input, errors }) => answer(context, markUnread, input, errors)),
    assignConversation: os.assignConversation.handler(({ context, input, errors }) =>
      answer(context, assign, input, errors),
    ),
    resolveConversation: os.resolveConversation.handler(({ context, input, errors }) =>
      answer(context, resolveConversation, input, errors),
    ),
    reopenConversation: os.reopenConversation.handler(({ context, input, errors }) =>
      answer(context, reopenConversation, input, errors),
    ),
    snoozeConversation: os.snoozeConversation.handler(({ context, input, errors }) =>
      answer(context, snooze, input, errors),
    ),
    setLabels: os.setLabels.handler(({ context, input, errors }) => answer(context, setLabels, input, errors)),
    writeNote: os.writeNote.handler(({ context, input, errors }) => answer(context, addNote, input, errors)),
    holdConversation: os.holdConversation.handler(({ context, input, errors }) =>
      answer(context, holdConversation(parts), input, errors),
    ),
    takeOverConversation: os.takeOverConversation.handler(({ context, input, errors }) =>
      answer(context, takeOverConversation(parts), input, errors),
    ),
    releaseConversation: os.releaseConversation.handler(({ context, input, errors }) =>
      answer(context, releaseConversation, input, errors),
    ),
    lookAtConversation: os.lookAtConversation.handler(({ context, input, errors }) =>
      answer(context, look(presence), input, errors),
    ),
    showTyping: os.showTyping.handler(({ context, input, errors }) => answer(context, type(presence), input, errors)),
    ...deskRoutes(),
  })
}
