import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'

/**
 * Reads the machine-readable Bot API (`../shared/data/telegram/api.json`) and writes what the emulator needs of it:
 * names, types and which are required. Descriptions stay behind, except for the constants they state ("must be photo").
 *
 * Run: `node tooling/generate-telegram-facts.ts [path to api.json]`
 */
export function telegramFactsOf(spec: BotApiSpec): TelegramFacts {
  const methods = Object.values(spec.methods).map(
    (method) => [method.name, { params: fieldsOf(method), returns: typesOf(method.returns ?? []) }] as const,
  )
  const types = Object.values(spec.types).map(
    (type) => [objectName(type), type.subtypes ? `= ${typesOf(type.subtypes)}` : fieldsOf(type)] as const,
  )
  const spelled = Object.values(spec.types).filter(isSpelled)
  const alternatives = spelled.map((type) => [type.name, `= String|${objectName(type)}`] as const)
  return {
    version: spec.version,
    methods: Object.fromEntries(methods),
    types: Object.fromEntries([...types, ...alternatives]),
    reactions: reactionsOf(spec),
  }
}

export type TelegramFacts = {
  readonly version: string
  readonly methods: Readonly<Record<string, { readonly params: string; readonly returns: string }>>
  readonly types: Readonly<Record<string, string>>
  readonly reactions: readonly string[]
}

type Field = { name: string; types: string[]; required: boolean; description: string }
type Described = { name: string; description?: string[]; fields?: Field[]; returns?: string[]; subtypes?: string[] }
export type BotApiSpec = { version: string; methods: Record<string, Described>; types: Record<string, Described> }

function fieldsOf(described: Described): string {
  return (described.fields ?? [])
    .map((field) => `${field.name}${field.required ? '!' : ''}:${literalOf(field) ?? typesOf(field.types)}`)
    .join(' ')
}

/** The documentation lets a bare string stand for some objects; the object itself then has a name of its own. */
const isSpelled = (type: Described): boolean =>
  (type.description ?? []).some((line) => line.includes('String can be used instead of this object'))
const objectName = (type: Described): string => (isSpelled(type) ? `${type.name}Object` : type.name)

/** `Array of Array of X` becomes `[[X`; alternatives are joined with `|`. */
function typesOf(types: readonly string[]): string {
  return types.map((type) => type.replaceAll('Array of ', '[')).join('|')
}

function literalOf(field: Field): string | null {
  if (field.types.length !== 1 || field.types[0] !== 'String' || !field.required) return null
  const stated = /(?:must be |always ["“])([a-z0-9_]+)["”]?\.?$/.exec(field.description)
  return stated ? `'${stated[1]}'` : null
}

function reactionsOf(spec: BotApiSpec): string[] {
  const emoji = spec.types['ReactionTypeEmoji']?.fields?.find((field) => field.name === 'emoji')
  return [...(emoji?.description ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '')
}

function moduleOf(facts: TelegramFacts): string {
  return `// Written by tooling/generate-telegram-facts.ts from ${facts.version}. Do not edit: run the generator.

/**
 * What the Bot API accepts and answers. A line reads \`name!:Types\`: \`!\` is required, \`|\` separates alternatives,
 * \`[\` is an array of, quotes are a constant, and a type that begins with \`=\` is one of the named ones.
 */
export const telegramFacts = ${JSON.stringify(facts)} as const
`
}

if (import.meta.main) {
  const source = process.argv[2] ?? new URL('../../shared/data/telegram/api.json', import.meta.url)
  const target = new URL('../packages/testkit/src/facts/telegram-facts.ts', import.meta.url)
  // @NOTE JSON.parse answers any; the file's README promises this shape, and the facts' test compares the outcome.
  const spec = JSON.parse(readFileSync(source, 'utf8')) as BotApiSpec
  const options = await resolveConfig(target)
  writeFileSync(target, await format(moduleOf(telegramFactsOf(spec)), { ...options, parser: 'typescript' }))
}
