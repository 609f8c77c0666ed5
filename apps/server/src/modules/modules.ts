import type { Config } from '../config/config.ts'
import type { Platform } from '../platform/platform.ts'
import type { Composition } from '../platform/server.ts'

/** Every module, its ports bound to what implements them. Part of the composition root. */
export function createModules(_platform: Platform, _config: Config): Composition {
  return { modules: [], authenticate: async () => ({ account: null, as: null }) }
}
