import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkBoundaries, ruleNames, type RuleName } from './check-boundaries.ts'
import { plantedViolations, soundTree, type Tree } from './planted-violations.ts'

/** What the checker sees in a tree written to a temporary folder: `rule path` for each violation. */
export function rulesBrokenBy(tree: Tree): { rule: RuleName; path: string }[] {
  const root = mkdtempSync(join(tmpdir(), 'cartie-boundaries-'))
  try {
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return checkBoundaries(root).violations.map(({ rule, path }) => ({ rule, path }))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Names of the rules that did not catch what was planted for them; a sound tree that is blamed counts as `sound`. */
export function provePlanted(): string[] {
  const missed = plantedViolations
    .filter(({ rule, path, files }) => {
      const seen = rulesBrokenBy({ ...soundTree, ...files })
      return !seen.some((one) => one.rule === rule && one.path === path) || seen.some((one) => one.rule !== rule)
    })
    .map(({ rule, path }) => `${rule} (${path})`)
  const unplanted = ruleNames.filter((rule) => !plantedViolations.some((planted) => planted.rule === rule))
  const sound = rulesBrokenBy(soundTree).length === 0 ? [] : ['sound']
  return [...missed, ...unplanted, ...sound]
}
