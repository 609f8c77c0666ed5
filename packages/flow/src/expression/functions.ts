import { listFunctions, logicFunctions, numberFunctions, textFunctions } from './functions-of-values.ts'
import { dateFunctions, moneyFunctions } from './functions-of-time-and-money.ts'
import type { FunctionSpec } from './function-spec.ts'

const functions: Readonly<Record<string, FunctionSpec>> = {
  ...logicFunctions,
  ...textFunctions,
  ...numberFunctions,
  ...dateFunctions,
  ...moneyFunctions,
  ...listFunctions,
}

export const functionNamed = (name: string): FunctionSpec | null =>
  Object.hasOwn(functions, name) ? (functions[name] ?? null) : null

/** A function as help shows it: `if(condition, then, else)`. */
export type FunctionHelp = Omit<FunctionSpec, 'run' | 'returns'> & {
  readonly name: string
  readonly signature: string
  readonly returns: string
}

/** Every function of the language, group by group. */
export const describeFunctions = (): FunctionHelp[] =>
  Object.entries(functions).map(([name, { run: _run, returns, ...spec }]) => {
    const given = spec.parameters.map(({ name: of, isOptional, isRepeated }) =>
      isRepeated ? `…${of}` : isOptional ? `${of}?` : of,
    )
    const type = typeof returns === 'string' ? returns : (spec.parameters[returns.sameAs]?.type ?? 'any')
    return { ...spec, name, signature: `${name}(${given.join(', ')})`, returns: type }
  })

export function accepts({ parameters }: FunctionSpec, count: number): boolean {
  const least = parameters.filter(({ isOptional, isRepeated }) => !isOptional && !isRepeated).length
  return count >= least && (parameters.some(({ isRepeated }) => isRepeated) || count <= parameters.length)
}
