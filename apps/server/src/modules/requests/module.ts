import type { Module } from '../../platform/module.ts'
import { requestsRouter } from './routes.ts'

export const requestsModule = (): Module => ({ name: 'requests', router: requestsRouter })
