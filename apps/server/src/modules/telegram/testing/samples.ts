import { newId } from '@cartie/kernel'
import type { Account, Target } from '../../messaging/index.ts'

/** A Telegram account as messaging hands it to its adapter. */
export const anAccount = (given: Partial<Account> = {}): Account => ({
  id: newId(),
  workspaceId: newId(),
  kind: 'telegram',
  externalId: '700000001',
  name: 'Cartie',
  username: 'cartie_bot',
  state: 'active',
  token: '700000001:AAtoken',
  settings: {},
  ...given,
})

/** Where to send: a private chat unless told. */
export const aTarget = (account: Account, chatId: number | string, given: Partial<Target> = {}): Target => ({
  account,
  conversationExternalId: String(chatId),
  conversationKind: 'private',
  context: {},
  openFile: async (key) => Buffer.from(`the file ${key}`),
  ...given,
})
