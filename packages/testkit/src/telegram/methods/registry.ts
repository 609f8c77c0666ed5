import { ok } from '@cartie/kernel'
import type { Method } from './call.ts'
import { chatMethods } from './chats.ts'
import { deleteMethods } from './delete.ts'
import { deliveryMethods } from './delivery.ts'
import { editMethods } from './edit.ts'
import { fileMethods } from './files.ts'
import { forwardMethods } from './forward.ts'
import { interactMethods } from './interact.ts'
import { profileMethods } from './profile.ts'
import { sendMediaGroup } from './send-album.ts'
import { sendMethods } from './send.ts'

/** Methods that change nothing the emulator keeps: accepted, and true. */
const harmless = (
  'logOut close setChatTitle setChatDescription setChatPhoto deleteChatPhoto unpinAllChatMessages banChatMember ' +
  'unbanChatMember restrictChatMember promoteChatMember setChatPermissions setMyDefaultAdministratorRights ' +
  'readBusinessMessage sendMessageDraft answerInlineQuery setUserEmojiStatus'
).split(' ')

/** Every method the emulator performs. */
export const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ...Object.entries(sendMethods),
  ['sendMediaGroup', sendMediaGroup],
  ...Object.entries(editMethods),
  ...Object.entries(deleteMethods),
  ...Object.entries(forwardMethods),
  ...Object.entries(interactMethods),
  ...Object.entries(profileMethods),
  ...Object.entries(chatMethods),
  ...Object.entries(deliveryMethods),
  ...Object.entries(fileMethods),
  ...harmless.map((name) => [name, () => ok(true)] as const),
])
