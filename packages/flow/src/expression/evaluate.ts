import { err, ok, type Result } from '@cartie/kernel'
import type { Value } from '../engine/value.ts'
import { normal } from '../text/normal.ts'
import { bounded, booleanOf, finite, isMoney, moneyValue, numberOf, typeOfValue } from './coerce.ts'
import { errorOf, Fault, type ExpressionError } from './error.ts'
import type { Scope } from './function-spec.ts'
import { accepts, functionNamed } from './functions.ts'
import { expressionReads, parseExpression, type Expression, type Operator } from './parse-expression.ts'

const parsed = new Map<string, Result<Expression, ExpressionError>>()

/** An expression read, and kept: the same texts are evaluated again and again. */
export function readExpression(text: string): Result<Expression, ExpressionError> {
  const known = parsed.get(text)
  if (known) return known
  if (parsed.size >= 10_000) parsed.clear()
  const found = parseExpression(text)
  parsed.set(text, found)
  return found
}

/** What an expression comes to. It ends: nothing repeats, every part is looked at once, and what comes out is bounded. */
export function evaluate(text: string, scope: Scope): Result<Value, ExpressionError> {
  const expression = readExpression(text)
  if (!expression.ok) return expression
  try {
    return ok(valueOf(expression.value, scope))
  } catch (fault) {
    if (fault instanceof Fault) return err(errorOf(fault, { from: 0, to: text.length }))
    throw fault
  }
}

/** The variables an expression reads; none when it cannot be read. */
export function readsOfText(text: string): string[] {
  const expression = readExpression(text)
  return expression.ok ? expressionReads(expression.value) : []
}

function valueOf(expression: Expression, scope: Scope): Value {
  if (expression.is === 'value') return expression.value
  if (expression.is === 'variable') return scope.read(expression.name)
  if (expression.is === 'list') return expression.given.map((each) => valueOf(each, scope))
  return placed(expression, () => {
    if (expression.is === 'not') return !booleanOf(valueOf(expression.of, scope))
    if (expression.is === 'minus') return minus(valueOf(expression.of, scope))
    return expression.is === 'call' ? called(expression, scope) : operated(expression, scope)
  })
}

/** A fault without a place happened in the part being looked at. */
function placed(expression: Expression, run: () => Value): Value {
  try {
    return run()
  } catch (fault) {
    if (fault instanceof Fault && fault.span === null)
      throw new Fault(fault.code, { from: expression.from, to: expression.to }, fault.details)
    throw fault
  }
}

function called({ name, given }: Extract<Expression, { is: 'call' }>, scope: Scope): Value {
  const spec = functionNamed(name)
  if (!spec) throw new Fault('EXPRESSION_FUNCTION_UNKNOWN', null, { name })
  if (!accepts(spec, given.length)) throw new Fault('EXPRESSION_ARGUMENTS_WRONG', null, { name, given: given.length })
  const [condition, ...branches] = given
  if (name === 'if' && condition) {
    const branch = branches[booleanOf(valueOf(condition, scope)) ? 0 : 1]
    return branch ? valueOf(branch, scope) : null
  }
  return spec.run(
    given.map((each) => valueOf(each, scope)),
    scope,
  )
}

function minus(value: Value): Value {
  if (value === null) return null
  return isMoney(value) ? moneyValue(-value.amountMinor, value.currency) : -numberOf(value)
}

function operated({ operator, left, right }: Extract<Expression, { is: 'operation' }>, scope: Scope): Value {
  const first = valueOf(left, scope)
  if (operator === 'and') return booleanOf(first) && booleanOf(valueOf(right, scope))
  if (operator === 'or') return booleanOf(first) || booleanOf(valueOf(right, scope))
  const second = valueOf(right, scope)
  if (operator === '=') return isSame(first, second)
  if (operator === '!=') return !isSame(first, second)
  if (operator === '<' || operator === '<=' || operator === '>' || operator === '>=')
    return isOrdered(operator, first, second)
  // What is not known stays not known: a sum with nothing is nothing.
  if (first === null || second === null) return null
  if (isMoney(first) || isMoney(second)) return ofMoney(operator, first, second)
  if (operator === '+' && typeof first === 'string' && typeof second === 'string') return bounded(first + second)
  return ofNumbers(operator, numberOf(first), numberOf(second))
}

function ofNumbers(operator: Operator, first: number, second: number): number {
  if (operator === '+') return finite(first + second)
  if (operator === '-') return finite(first - second)
  if (operator === '*') return finite(first * second)
  if (second === 0) throw new Fault('EXPRESSION_DIVIDED_BY_ZERO', null)
  return finite(operator === '/' ? first / second : first % second)
}

function ofMoney(operator: Operator, first: Value, second: Value): Value {
  if (isMoney(first) && isMoney(second)) {
    if (first.currency !== second.currency) throw new Fault('EXPRESSION_CURRENCIES_DIFFER', null)
    if (operator === '+' || operator === '-')
      return moneyValue(ofNumbers(operator, first.amountMinor, second.amountMinor), first.currency)
    if (operator === '/') return ofNumbers('/', first.amountMinor, second.amountMinor)
  } else if (isMoney(first) && (operator === '*' || operator === '/'))
    return moneyValue(ofNumbers(operator, first.amountMinor, numberOf(second)), first.currency)
  else if (isMoney(second) && operator === '*')
    return moneyValue(ofNumbers('*', second.amountMinor, numberOf(first)), second.currency)
  throw new Fault('EXPRESSION_TYPES_DIFFER', null, { left: typeOfValue(first), right: typeOfValue(second) })
}

function isSame(first: Value, second: Value): boolean {
  if (typeof first === 'string' && typeof second === 'string') return normal(first) === normal(second)
  if (isMoney(first) && isMoney(second))
    return first.amountMinor === second.amountMinor && first.currency === second.currency
  return first === second || (typeof first === 'object' && JSON.stringify(first) === JSON.stringify(second))
}

/** Nothing is neither before nor after anything. */
function isOrdered(operator: '<' | '<=' | '>' | '>=', first: Value, second: Value): boolean {
  if (first === null || second === null) return false
  const order = orderOf(first, second)
  if (operator === '<') return order < 0
  if (operator === '<=') return order <= 0
  return operator === '>' ? order > 0 : order >= 0
}

function orderOf(first: Value, second: Value): number {
  if (typeof first === 'number' && typeof second === 'number') return first - second
  if (typeof first === 'string' && typeof second === 'string') return first < second ? -1 : Number(first > second)
  if (isMoney(first) && isMoney(second)) {
    if (first.currency !== second.currency) throw new Fault('EXPRESSION_CURRENCIES_DIFFER', null)
    return first.amountMinor - second.amountMinor
  }
  throw new Fault('EXPRESSION_TYPES_DIFFER', null, { left: typeOfValue(first), right: typeOfValue(second) })
}
