import { telegramFacts } from './telegram-facts.ts'

/** What is wrong with a value, as `path: sentence`, or null when it is what the Bot API describes. */
export type Check = (value: unknown) => string | null

export type Param = { readonly name: string; readonly required: boolean; readonly types: string; readonly check: Check }

/** The parameters a Bot API method takes, by name, or null when there is no such method. Compiled once per method. */
export function paramsOf(method: string): ReadonlyMap<string, Param> | null {
  const known = methods.get(method)
  if (known) return known
  const facts = methodFacts.get(method)
  if (!facts) return null
  const params = new Map(fieldsIn(facts.params).map((field) => [field.name, field]))
  methods.set(method, params)
  return params
}

/** The Bot API's own spelling of a method's name, which it takes in any case; null when there is none. */
export function methodNamed(name: string): string | null {
  return methodFacts.has(name) ? name : (methodsByLowerCase.get(name.toLowerCase()) ?? null)
}

/** A check of one type, written as the facts write it: `Message`, `[Update`, `Integer|String`. */
export function checkOf(types: string): Check {
  const known = checks.get(types)
  if (known) return known
  // A type may contain itself, so its name is taken before it is compiled.
  let compiled: Check | null = null
  checks.set(types, (value) => (compiled ? compiled(value) : null))
  compiled = compile(types)
  checks.set(types, compiled)
  return compiled
}

/** Whether what a method answered is what the Bot API says it answers. */
export const checkAnswer = (method: string, answer: unknown): string | null => {
  const returns = methodFacts.get(method)?.returns ?? ''
  return returns === '' ? null : checkOf(returns)(answer)
}

export const isTelegramType = (name: string): boolean => typeFacts.has(name)

const methodFacts = new Map<string, { params: string; returns: string }>(Object.entries(telegramFacts.methods))
const typeFacts = new Map<string, string>(Object.entries(telegramFacts.types))
const methodsByLowerCase = new Map([...methodFacts.keys()].map((name) => [name.toLowerCase(), name]))
const methods = new Map<string, ReadonlyMap<string, Param>>()
const checks = new Map<string, Check>()

function fieldsIn(line: string): Param[] {
  if (line === '') return []
  return line.split(' ').map((field) => {
    const colon = field.indexOf(':')
    const required = field[colon - 1] === '!'
    const types = field.slice(colon + 1)
    return { name: field.slice(0, required ? colon - 1 : colon), required, types, check: checkOf(types) }
  })
}

function compile(types: string): Check {
  const alternatives = types.split('|')
  if (alternatives.length > 1) return oneOf(types, alternatives)
  if (types.startsWith('[')) return arrayOf(checkOf(types.slice(1)))
  if (types.startsWith("'")) return constant(types.slice(1, -1))
  const basic = basics[types]
  if (basic) return basic
  const line = typeFacts.get(types)
  if (line === undefined) throw new Error(`the facts have no type ${types}`)
  return line.startsWith('= ') ? checkOf(line.slice(2)) : objectOf(line)
}

const basics: Readonly<Record<string, Check>> = {
  Integer: (value) => (Number.isSafeInteger(value) ? null : ': must be an Integer'),
  Float: (value) => (typeof value === 'number' && Number.isFinite(value) ? null : ': must be a Float'),
  String: (value) => (typeof value === 'string' ? null : ': must be a String'),
  Boolean: (value) => (typeof value === 'boolean' ? null : ': must be a Boolean'),
  // An upload is a part of the request, seen by whoever reads its body; here only its name arrives.
  InputFile: (value) => (typeof value === 'string' ? null : ': must be a file'),
}

const constant =
  (expected: string): Check =>
  (value) =>
    value === expected ? null : `: must be "${expected}"`

const arrayOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return ': must be an Array'
    for (let index = 0; index < value.length; index++) {
      const problem = check(value[index])
      if (problem !== null) return `[${index}]${problem}`
    }
    return null
  }

function objectOf(line: string): Check {
  const fields = new Map(fieldsIn(line).map((field) => [field.name, field]))
  const required = [...fields.values()].filter((field) => field.required)
  return (value) => {
    if (!isRecord(value)) return ': must be an Object'
    for (const name in value) {
      const field = fields.get(name)
      if (!field) return `.${name}: is not a known field`
      const problem = value[name] === undefined ? null : field.check(value[name])
      if (problem !== null) return `.${name}${problem}`
    }
    for (const field of required) if (value[field.name] === undefined) return `.${field.name}: is required`
    return null
  }
}

/** Answers the complaint of the alternative that came nearest: the one whose constants held. */
function oneOf(types: string, alternatives: readonly string[]): Check {
  const all = alternatives.map(checkOf)
  return (value) => {
    let nearest: string | null = null
    for (const check of all) {
      const problem = check(value)
      if (problem === null) return null
      if (nearest === null || depthOf(problem) > depthOf(nearest)) nearest = problem
    }
    return nearest !== null && depthOf(nearest) > 1 ? nearest : `: must be ${types.replaceAll('|', ' or ')}`
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const depthOf = (problem: string): number => {
  const path = problem.slice(0, problem.indexOf(':'))
  return problem.endsWith('must be an Object') || / must be "/.test(problem) ? 0 : path.split(/[.[]/).length
}
