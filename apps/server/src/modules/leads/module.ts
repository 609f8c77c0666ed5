import type { Module } from '../../platform/module.ts'
import { leadsRouter } from './routes.ts'

export const leadsModule = (): Module => ({ name: 'leads', router: leadsRouter })
