import type { RuleName } from './check-boundaries.ts'

/** A small tree of files: path from the root → text. */
export type Tree = Readonly<Record<string, string>>

/** A tree that breaks nothing, and uses every freedom the rules leave. */
export const soundTree: Tree = {
  'packages/kernel/src/index.ts': `export const one = 1\n// process.env is only spoken of here\n`,
  'packages/kernel/src/one.test.ts': `import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n`,
  'packages/flow/src/index.ts': `export { one } from '@cartie/kernel'\n`,
  'packages/vehicle/src/index.ts': `export const text = "import { x } from 'node:fs'; export default any"\n`,
  'packages/contract/src/index.ts': `export { one } from '@cartie/flow'\n`,
  'packages/ui/src/index.ts': `import { Dialog } from '@base-ui/react'\nexport { one } from '@cartie/kernel'\nexport { Dialog }\n`,
  'packages/testkit/src/app.ts': `export { start } from '../../../apps/server/src/app.ts'\n`,
  'apps/server/src/main.ts': `import { start } from './app.ts'\nstart()\n`,
  'apps/server/src/app.ts': `import { leads } from './modules/leads/module.ts'\nexport const start = () => leads\n`,
  'apps/server/src/config/config.ts': `export const port = process.env.PORT\n`,
  'apps/server/src/platform/db/pool.ts': `import { Pool } from 'pg'\nexport const pool = new Pool()\n`,
  'apps/server/src/modules/contacts/index.ts': `export const contact = 1\n`,
  'apps/server/src/modules/contacts/testing.ts': `export const aContact = 1\n`,
  'apps/server/src/modules/leads/index.ts': `export { contact } from '../contacts/index.ts'\n`,
  'apps/server/src/modules/leads/module.ts': `import { pool } from '../../platform/db/pool.ts'\nexport const leads = pool\n`,
  'apps/server/src/modules/leads/domain/lead.ts': `import { one } from '@cartie/kernel'\nexport const lead = (now: Date) => [one, now]\n`,
  'apps/server/src/modules/leads/domain/lead.test.ts': `import { aContact } from '../../contacts/testing.ts'\nexport const x = aContact as never\n`,
  'apps/web/src/lib/client.ts': `export const client = 1\n`,
  'apps/web/src/modules/leads/leads-page.tsx': `import { client } from '../../lib/client.ts'\nexport const LeadsPage = () => <p>don't import it as {client}</p>\n`,
  'apps/web/src/routes/leads.tsx': `export const load = () => import('../modules/leads/leads-page.tsx')\n`,
  'apps/web/vite.config.ts': `export default {}\n`,
  'tooling/tool.ts': `export { start } from '../apps/server/src/app.ts'\nexport const home = process.env.HOME\n`,
}

type Planted = { readonly rule: RuleName; readonly path: string; readonly files: Tree }

const plant = (rule: RuleName, path: string, text: string, more: Tree = {}): Planted => ({
  rule,
  path,
  files: { [path]: text, ...more },
})
const server = 'apps/server/src'
const web = 'apps/web/src'

/** At least one breach of every rule; each must be caught, and nothing else be blamed with it. */
export const plantedViolations: readonly Planted[] = [
  plant('package-order', 'packages/kernel/src/up.ts', `import { one } from '@cartie/flow'\nexport const up = one\n`),
  plant('package-order', 'packages/ui/src/up.ts', `import type { X } from '@cartie/contract'\nexport type Up = X\n`),
  plant('package-order', `${web}/lib/up.ts`, `export const up = () => import('@cartie/server')\n`),
  plant('package-order', `${server}/platform/db/up.ts`, `import { x } from '@cartie/testkit'\nexport const up = x\n`),
  plant(
    'own-package-by-path',
    `${server}/app-path.ts`,
    `export { one } from '../../../packages/kernel/src/index.ts'\n`,
  ),
  plant(
    'layer-order',
    `${server}/platform/db/up.ts`,
    `import type { contact } from '../../modules/contacts/index.ts'\nexport type Up = contact\n`,
  ),
  plant(
    'layer-order',
    `${server}/modules/leads/up.ts`,
    `import { start } from '../../app.ts'\nexport const up = start\n`,
  ),
  plant('layer-order', `${server}/config/up.ts`, `export * from '../platform/db/pool.ts'\n`),
  plant('layer-order', `${web}/modules/leads/up.ts`, `export const up = () => import('../../routes/leads.tsx')\n`),
  plant(
    'module-face',
    `${server}/modules/leads/deep.ts`,
    `import { row } from '../contacts/store/rows.ts'\nexport const deep = row\n`,
    {
      [`${server}/modules/contacts/store/rows.ts`]: `export const row = 1\n`,
    },
  ),
  plant('module-face', `${server}/deep.ts`, `export { row } from './modules/contacts/store/rows.ts'\n`, {
    [`${server}/modules/contacts/store/rows.ts`]: `export const row = 1\n`,
  }),
  plant(
    'module-tier',
    `${server}/modules/contacts/up.ts`,
    `import type { contact } from '../leads/index.ts'\nexport type Up = contact\n`,
  ),
  plant('module-tier', `${web}/modules/partners/side.ts`, `export { x } from '../leads/index.ts'\n`, {
    [`${web}/modules/leads/index.ts`]: `export const x = 1\n`,
  }),
  plant('module-unknown', `${server}/modules/misc/index.ts`, `export const misc = 1\n`),
  plant(
    'pure-package',
    'packages/flow/src/io.ts',
    `import { readFileSync } from 'node:fs'\nexport const io = readFileSync\n`,
  ),
  plant('pure-package', 'packages/vehicle/src/io.ts', `export const io = () => fetch('https://example.org')\n`),
  plant(
    'pure-domain',
    `${server}/modules/leads/domain/io.ts`,
    `import { pool } from '../../../platform/db/pool.ts'\nexport const io = pool\n`,
  ),
  plant('pure-domain', `${server}/modules/leads/domain/clock.ts`, `export const now = () => new Date()\n`),
  plant('environment', `${server}/platform/db/env.ts`, `export const url = process.env.DATABASE_URL\n`),
  plant('environment', `${server}/modules/leads/env.ts`, `export const { env } = process\n`),
  plant('vendor-folder', `${server}/modules/leads/send.ts`, `import { Bot } from 'grammy'\nexport const bot = Bot\n`),
  plant('vendor-folder', `${server}/modules/leads/db.ts`, `import type { Pool } from 'pg'\nexport type P = Pool\n`),
  plant('vendor-scattered', `${server}/platform/images/b.ts`, `export * from 'sharp'\n`, {
    [`${server}/modules/contacts/a.ts`]: `export * from 'sharp'\n`,
  }),
  plant('default-export', `${server}/modules/leads/default.ts`, `export default function lead() {}\n`),
  plant('any-escape', `${server}/modules/leads/any.ts`, `export const lead = (value: any) => value\n`),
  plant(
    'any-escape',
    `${server}/modules/leads/silent.ts`,
    `// @ts-expect-error nobody looks\nexport const lead: string = 1\n`,
  ),
  plant(
    'unproved-assertion',
    `${server}/modules/leads/assert.ts`,
    `export const lead = (value: unknown) => value as Lead\n`,
  ),
  plant('file-too-long', `${server}/modules/leads/long.ts`, 'export {}\n'.repeat(301)),
  plant('missing-file', `${server}/modules/leads/gone.ts`, `export { gone } from './nowhere.ts'\n`),
]
