import type { Module } from '../../platform/module.ts'
import type { Platform } from '../../platform/platform.ts'
import { showCards } from './cards/show-cards.ts'
import type { CardBoard } from './ports.ts'
import { requestsRouter } from './routes.ts'

type RequestsParts = Pick<Platform, 'addresses'> & { readonly board: CardBoard }

export const requestsModule = ({ addresses, board }: RequestsParts): Module => ({
  name: 'requests',
  router: requestsRouter(addresses),
  subscriptions: showCards(board),
})
