import type { Module } from '../../platform/module.ts'
import type { Platform } from '../../platform/platform.ts'
import { requestsRouter } from './routes.ts'

type RequestsParts = Pick<Platform, 'addresses'>

export const requestsModule = ({ addresses }: RequestsParts): Module => ({
  name: 'requests',
  router: requestsRouter(addresses),
})
