import type { Rule, Violation } from '../check-boundaries.ts'
import type { Source } from '../read-sources.ts'
import { atMatches } from './violation.ts'

const longest = 300

/** Files that may be long, each with its reason. Data is long by nature; code is split. */
const longFiles: readonly { readonly path: RegExp; readonly reason: string }[] = [
  { path: /\.test\.tsx?$/, reason: 'a table of cases is read from top to bottom' },
  { path: /\/(dictionaries|dictionary|facts|generated|locales|catalogues|catalogs)\//, reason: 'data' },
  { path: /(facts|\.generated|routeTree\.gen|-dictionary)\.ts$/, reason: 'data' },
]

const toolFiles = /\.config\.(ts|mjs|js)$/
const anyForms = /\bas\s+any\b|[:<,|&]\s*any\b(?!\s*:)|\bany\[\]/g
const assertion =
  /(?<=[\w)\]}'"`])\s+as\s+(?!const\b)(?:[A-Z'"`([]|\{(?!\w+\}(?:<|\s*$))|(?:string|number|boolean|unknown|never|object|readonly|keyof|typeof)\b)/g

/** Rules on the text of a file: default exports, ways around the types, length. */
export const checkText: Rule = (sources) =>
  sources.flatMap((source) => [
    ...defaultExports(source),
    ...anyEscapes(source),
    ...assertions(source),
    ...length(source),
  ])

function defaultExports(source: Source): Violation[] {
  if (toolFiles.test(source.path)) return []
  return atMatches('default-export', source, /\bexport\s+default\b|\bas\s+default\b/g, 'export it by its name')
}

function anyEscapes(source: Source): Violation[] {
  if (!/\.tsx?$/.test(source.path)) return []
  const silenced = source.text.split('\n').flatMap((text, index): Violation[] => {
    if (!/^\s*(\/\/|\/\*|\*|\{\/\*).*@ts-(ignore|expect-error|nocheck)/.test(text)) return []
    return [{ rule: 'any-escape', path: source.path, line: index + 1, message: 'the compiler must not be silenced' }]
  })
  return [...silenced, ...atMatches('any-escape', source, anyForms, 'no any: parse it, or name its type')]
}

/** `x as T` needs an `@NOTE` that proves it, on the line or within the three above. Tests may assert freely. */
function assertions(source: Source): Violation[] {
  if (source.isTest || !/\.tsx?$/.test(source.path)) return []
  const lines = source.text.split('\n')
  const found = atMatches('unproved-assertion', source, assertion, '`as` needs an @NOTE beside it that proves it')
  return found.filter(({ line }) => {
    if (/^\s*(import|export)\b.*\bfrom\b/.test(lines[line - 1] ?? '')) return false
    if (isInImportList(source, line)) return false
    return !lines.slice(Math.max(0, line - 4), line).some((text) => text.includes('@NOTE'))
  })
}

/** Whether the line lies inside `import { … }` or `export { … }` spread over several lines. */
function isInImportList(source: Source, line: number): boolean {
  const upTo = source.code.split('\n').slice(0, line).join('\n')
  return /\b(?:import|export)\s+(?:type\s+)?(?:\w+\s*,\s*)?(?:\{[^}]*|\*\s*as\s+\w+)$/.test(upTo)
}

function length(source: Source): Violation[] {
  const lines = source.text.split('\n').length - 1
  if (lines <= longest || longFiles.some(({ path }) => path.test(source.path))) return []
  const message = `${lines} lines: past ${longest} several concerns have met; split it`
  return [{ rule: 'file-too-long', path: source.path, line: longest + 1, message }]
}
