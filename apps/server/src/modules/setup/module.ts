import type { Module } from '../../platform/module.ts'
import { setupRouter } from './routes.ts'

export const setupModule = (): Module => ({ name: 'setup', router: setupRouter })
