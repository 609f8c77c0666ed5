import type { Rule } from '../check-boundaries.ts'
import { atImport } from './violation.ts'

/** From the top down; a layer may use itself and what stands below it. Anything else beside them composes, as `app`. */
const serverLayers = ['main', 'app', 'modules', 'platform', 'config']
const webLayers = ['main', 'app', 'modules', 'lib']

/** `main → app → modules → platform → config`, and in the browser `main → routes, shell → modules → lib`; never back. */
export const checkLayers: Rule = (sources) =>
  sources.flatMap((source) => {
    const from = layerOf(source.path)
    if (!from || source.isTest) return []
    return source.imports.flatMap((found) => {
      const to = found.target ? layerOf(found.target) : null
      if (!to || to.app !== from.app || to.rank >= from.rank) return []
      return [atImport('layer-order', source, found, `${from.name} must not use ${to.name}`)]
    })
  })

type Layer = { readonly app: string; readonly name: string; readonly rank: number }

function layerOf(path: string): Layer | null {
  const match = /^apps\/(server|web|public)\/src\/([^/]+)(\/|$)/.exec(path)
  const [, app, part] = match ?? []
  if (!app || !part) return null
  const layers = app === 'server' ? serverLayers : webLayers
  const bare = part.replace(/\.tsx?$/, '')
  const name = layers.includes(bare) ? bare : 'app'
  return { app, name, rank: layers.indexOf(name) }
}
