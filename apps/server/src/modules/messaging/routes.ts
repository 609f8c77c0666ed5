import { messagingContract } from '@cartie/contract/messaging'
import { implement } from '@orpc/server'
import { answer } from '../../platform/http/answer.ts'
import type { ApiContext } from '../../platform/http/api-context.ts'
import type { SignedAddresses } from '../../platform/storage/signed-address.ts'
import { deleteMessage, editMessage, reactToMessage } from './use-cases/change-message.ts'
import { listMessages } from './use-cases/list-messages.ts'
import { sendMessage, type SendMessageParts } from './use-cases/send-message.ts'
import { cancelScheduled, settleUnknown } from './use-cases/settle-delivery.ts'

export function messagingRoutes(parts: SendMessageParts & { readonly addresses: SignedAddresses }) {
  const os = implement(messagingContract).$context<ApiContext>()
  return {
    listMessages: os.listMessages.handler(({ context, input, errors }) =>
      answer(context, listMessages(parts.addresses), input, errors),
    ),
    sendMessage: os.sendMessage.handler(({ context, input, errors }) =>
      answer(context, sendMessage(parts), input, errors),
    ),
    editMessage: os.editMessage.handler(({ context, input, errors }) =>
      answer(context, editMessage(parts), input, errors),
    ),
    deleteMessage: os.deleteMessage.handler(({ context, input, errors }) =>
      answer(context, deleteMessage(parts), input, errors),
    ),
    reactToMessage: os.reactToMessage.handler(({ context, input, errors }) =>
      answer(context, reactToMessage(parts), input, errors),
    ),
    cancelScheduled: os.cancelScheduled.handler(({ context, input, errors }) =>
      answer(context, cancelScheduled, input, errors),
    ),
    settleUnknown: os.settleUnknown.handler(({ context, input, errors }) =>
      answer(context, settleUnknown, input, errors),
    ),
  }
}
