import type { Module } from '../../platform/module.ts'
import type { ContactMover } from './ports.ts'
import { contactsRouter } from './routes.ts'

export type ContactsPorts = {
  /** From every module that has rows about contacts. */
  readonly movers: readonly ContactMover[]
}

export const contactsModule = ({ movers }: ContactsPorts): Module => ({
  name: 'contacts',
  router: contactsRouter(movers),
})
