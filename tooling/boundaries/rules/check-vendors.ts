import type { Rule, Violation } from '../check-boundaries.ts'
import type { Import, Source } from '../read-sources.ts'
import { commonVendors, vendorFolders } from '../vendors.ts'
import { atImport } from './violation.ts'

/** Tests, tooling and benchmarks stand outside the product and drive vendors' packages freely. */
const outside = /^(tooling|bench)\/|^packages\/testkit\/src\/(?!browser\/)|\.config\.ts$/

/** Each vendor's package is imported by the folder the table names; one that is not in it, by one folder only. */
export const checkVendors: Rule = (sources) => {
  const uses = sources
    .filter((source) => !source.isTest && !outside.test(source.path))
    .flatMap((source) => source.imports.map((found) => ({ source, found })))
    .filter(({ found }) => found.vendor !== null && !commonVendors.test(found.vendor))
  return [...uses.flatMap(misplaced), ...scattered(uses)]
}

type Use = { readonly source: Source; readonly found: Import }

const rowOf = (vendor: string) => vendorFolders.find((row) => row.vendor.test(vendor))

function misplaced({ source, found }: Use): Violation[] {
  const row = rowOf(found.vendor ?? '')
  if (!row || row.folders.some((folder) => source.path.startsWith(folder))) return []
  return [atImport('vendor-folder', source, found, `${found.vendor} is used in ${row.folders.join(', ')} only`)]
}

function scattered(uses: readonly Use[]): Violation[] {
  const homes = new Map<string, string>()
  return uses.flatMap(({ source, found }) => {
    const vendor = found.vendor ?? ''
    if (rowOf(vendor)) return []
    const home = homes.get(vendor) ?? folderOf(source.path)
    homes.set(vendor, home)
    if (home === folderOf(source.path)) return []
    return [
      atImport('vendor-scattered', source, found, `${vendor} is used in ${home} already: one folder speaks to it`),
    ]
  })
}

/** `apps/server/src/platform/http`, `apps/web/src/modules/inbox`, `packages/ui`: the part that owns a dependency. */
function folderOf(path: string): string {
  const parts = path.split('/')
  const isGrouped = parts[3] === 'platform' || parts[3] === 'modules'
  return parts.slice(0, parts[0] === 'packages' ? 2 : isGrouped ? 5 : 4).join('/')
}
