import type { Module } from '../../platform/module.ts'
import { dashboardRouter } from './routes.ts'

export const dashboardModule = (): Module => ({ name: 'dashboard', router: dashboardRouter })
