import type { ExpressionError, Span } from './error.ts'
import type { ExpressionType, FunctionSpec } from './function-spec.ts'
import { accepts, functionNamed } from './functions.ts'
import type { Expression } from './parse-expression.ts'

/** The type of a variable: null when there is no such variable, `any` when it may hold anything. */
export type TypeOf = (name: string) => ExpressionType | null

/** What an expression comes to, and all that is wrong in it. */
export type Checked = { readonly type: ExpressionType; readonly errors: readonly ExpressionError[] }

/** Finds what cannot work before anybody runs it: unknown names, numbers of arguments, types that do not go together. */
export function checkExpression(expression: Expression, typeOf: TypeOf): Checked {
  const errors: ExpressionError[] = []
  const type = check(expression, { typeOf, errors })
  return { type, errors }
}

type Check = { readonly typeOf: TypeOf; readonly errors: ExpressionError[] }
type Details = { readonly [name: string]: string | number }

function report({ errors }: Check, code: ExpressionError['code'], span: Span, details: Details = {}): void {
  errors.push({ code, data: { ...details, from: span.from, to: span.to } })
}

function check(expression: Expression, at: Check): ExpressionType {
  if (expression.is === 'value') return ofValue(expression.value)
  if (expression.is === 'variable') {
    const type = at.typeOf(expression.name)
    if (type === null) report(at, 'EXPRESSION_VARIABLE_UNKNOWN', expression, { name: expression.name })
    return type ?? 'any'
  }
  if (expression.is === 'list') {
    for (const each of expression.given) check(each, at)
    return 'list'
  }
  if (expression.is === 'not') return wanted(expression.of, 'boolean', at)
  if (expression.is === 'minus') {
    const type = check(expression.of, at)
    if (type !== 'money') expect(expression.of, type, { wanted: 'number', at })
    return type
  }
  return expression.is === 'call' ? checkCall(expression, at) : checkOperation(expression, at)
}

const ofValue = (value: unknown): ExpressionType => {
  if (value === null) return 'nothing'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'boolean' : 'text'
}

const isLoose = (type: ExpressionType): boolean => type === 'any' || type === 'nothing'
const isWhen = (type: ExpressionType): boolean => type === 'date' || type === 'moment' || type === 'text'

function isFit(given: ExpressionType, asked: ExpressionType): boolean {
  if (isLoose(given) || asked === 'any' || given === asked) return true
  if (asked === 'date' || asked === 'moment') return isWhen(given)
  // Texts are made of anything that can be shown.
  return asked === 'text' && given !== 'list' && given !== 'record'
}

function expect(part: Expression, given: ExpressionType, { wanted: asked, at }: { wanted: ExpressionType; at: Check }) {
  if (!isFit(given, asked)) report(at, 'EXPRESSION_TYPE_WRONG', part, { wanted: asked, found: given })
}

function wanted(part: Expression, asked: ExpressionType, at: Check): ExpressionType {
  expect(part, check(part, at), { wanted: asked, at })
  return asked
}

function checkCall(expression: Extract<Expression, { is: 'call' }>, at: Check): ExpressionType {
  const { name, given } = expression
  const spec = functionNamed(name)
  if (!spec) {
    report(at, 'EXPRESSION_FUNCTION_UNKNOWN', expression, { name })
    for (const each of given) check(each, at)
    return 'any'
  }
  if (!accepts(spec, given.length)) report(at, 'EXPRESSION_ARGUMENTS_WRONG', expression, { name, given: given.length })
  const types = given.map((each, index) => {
    const type = check(each, at)
    const asked = (spec.parameters[index] ?? spec.parameters.at(-1))?.type ?? 'any'
    expect(each, type, { wanted: asked, at })
    return type
  })
  return returned(spec, types)
}

function returned({ returns, parameters }: FunctionSpec, types: readonly ExpressionType[]): ExpressionType {
  if (typeof returns === 'string') return returns
  const given = types[returns.sameAs] ?? 'any'
  if (parameters[returns.sameAs]?.type === 'date') return given === 'moment' ? 'moment' : 'date'
  const others = types.slice(returns.sameAs)
  return others.every((type) => type === given || type === 'nothing') ? given : 'any'
}

function checkOperation(expression: Extract<Expression, { is: 'operation' }>, at: Check): ExpressionType {
  const { operator, left, right } = expression
  if (operator === 'and' || operator === 'or') {
    wanted(left, 'boolean', at)
    return wanted(right, 'boolean', at)
  }
  const [first, second] = [check(left, at), check(right, at)]
  const type = resultOf(operator, first, second)
  if (type === null) report(at, 'EXPRESSION_TYPES_DIFFER', expression, { left: first, right: second })
  return type ?? 'any'
}

function resultOf(operator: string, first: ExpressionType, second: ExpressionType): ExpressionType | null {
  const isLooseOne = isLoose(first) || isLoose(second)
  if (operator === '=' || operator === '!=')
    return isLooseOne || first === second || (isWhen(first) && isWhen(second)) ? 'boolean' : null
  if (['<', '<=', '>', '>='].includes(operator)) {
    const isOrdered = first === second && ['number', 'text', 'money', 'date', 'moment'].includes(first)
    return isLooseOne || isOrdered || (isWhen(first) && isWhen(second)) ? 'boolean' : null
  }
  if (isLooseOne) return first === 'money' || second === 'money' ? 'any' : ofLoose(operator, first, second)
  if (first === 'number' && second === 'number') return 'number'
  if (operator === '+' && first === 'text' && second === 'text') return 'text'
  return ofMoney(operator, first, second)
}

function ofLoose(operator: string, first: ExpressionType, second: ExpressionType): ExpressionType | null {
  const known = isLoose(first) ? second : first
  if (isLoose(known) || known === 'number') return 'any'
  return operator === '+' && known === 'text' ? 'any' : null
}

function ofMoney(operator: string, first: ExpressionType, second: ExpressionType): ExpressionType | null {
  if (first === 'money' && second === 'money') {
    if (operator === '/') return 'number'
    return operator === '+' || operator === '-' ? 'money' : null
  }
  if (first === 'money' && second === 'number') return operator === '*' || operator === '/' ? 'money' : null
  return first === 'number' && second === 'money' && operator === '*' ? 'money' : null
}
