import { err, ok, type Result } from '@cartie/kernel'
import type { Value } from '../engine/value.ts'
import { errorOf, Fault, type ExpressionError, type Span } from './error.ts'
import { tokensOf, type Token } from './tokens.ts'

export const comparisons = ['=', '!=', '<', '<=', '>', '>='] as const
export const arithmetic = ['+', '-', '*', '/', '%'] as const
export type Operator = (typeof comparisons)[number] | (typeof arithmetic)[number] | 'and' | 'or'

/** An expression as a tree; every part knows its place in the text. */
export type Expression = Span &
  (
    | { readonly is: 'value'; readonly value: Value }
    | { readonly is: 'variable'; readonly name: string }
    | { readonly is: 'minus'; readonly of: Expression }
    | { readonly is: 'not'; readonly of: Expression }
    | { readonly is: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
    | { readonly is: 'call'; readonly name: string; readonly given: readonly Expression[] }
    | { readonly is: 'list'; readonly given: readonly Expression[] }
  )

const deepest = 40
const constants: Readonly<Record<string, Value>> = { true: true, false: false, nothing: null }
const keywords = new Set(['and', 'or', 'not', ...Object.keys(constants)])
const same: Readonly<Record<string, Operator>> = { '==': '=', '<>': '!=' }
/** From the loosest to the tightest. */
const levels: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['not'],
  ['=', '==', '!=', '<>', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
]

type Reader = { readonly tokens: readonly Token[]; at: number; depth: number }

/** Reads an expression. Its length, its depth and so the time it takes are bounded. */
export function parseExpression(text: string): Result<Expression, ExpressionError> {
  try {
    const reader: Reader = { tokens: tokensOf(text), at: 0, depth: 0 }
    if (peek(reader).is === 'end') throw new Fault('EXPRESSION_EMPTY', peek(reader))
    const expression = readLevel(reader, 0)
    if (peek(reader).is !== 'end') throw unexpected(peek(reader))
    return ok(expression)
  } catch (fault) {
    if (fault instanceof Fault) return err(errorOf(fault, { from: 0, to: text.length }))
    throw fault
  }
}

/** The variables an expression reads. */
export function expressionReads(expression: Expression): string[] {
  if (expression.is === 'variable') return [expression.name]
  if (expression.is === 'minus' || expression.is === 'not') return expressionReads(expression.of)
  if (expression.is === 'operation') return [expression.left, expression.right].flatMap(expressionReads)
  return expression.is === 'value' ? [] : expression.given.flatMap(expressionReads)
}

/** The text with its variables renamed; a text that is no expression stays as it is. */
export function renameInExpression(text: string, rename: (name: string) => string): string {
  if (!parseExpression(text).ok) return text
  const tokens = tokensOf(text)
  const renamed = tokens.map((token, index) => {
    const isVariable = token.is === 'word' && !keywords.has(token.says) && tokens[index + 1]?.says !== '('
    const gap = text.slice(tokens[index - 1]?.to ?? 0, token.from)
    return gap + (isVariable ? rename(token.says) : text.slice(token.from, token.to))
  })
  return renamed.join('')
}

const peek = (reader: Reader): Token => reader.tokens[reader.at] ?? { is: 'end', says: '', from: 0, to: 0 }

function unexpected(token: Token): Fault {
  if (token.is === 'end') return new Fault('EXPRESSION_UNFINISHED', token)
  return new Fault('EXPRESSION_WORD_UNEXPECTED', token, { found: token.says })
}

function deeper<T>(reader: Reader, read: () => T): T {
  if (++reader.depth > deepest) throw new Fault('EXPRESSION_TOO_DEEP', peek(reader), { deepest })
  const found = read()
  reader.depth--
  return found
}

function readLevel(reader: Reader, level: number): Expression {
  const operators = levels[level]
  if (!operators) return readMinus(reader)
  if (operators.includes('not')) return readNot(reader, level)
  let left = readLevel(reader, level + 1)
  // A long row of operators grows the tree to the left: what walks it may go as deep as it is long.
  for (let length = 0; isOperator(peek(reader), operators); length++) {
    if (length >= 200) throw new Fault('EXPRESSION_TOO_DEEP', peek(reader), { deepest: 200 })
    const { says } = peek(reader)
    reader.at++
    const right = readLevel(reader, level + 1)
    left = { is: 'operation', operator: operatorOf(says), left, right, from: left.from, to: right.to }
  }
  return left
}

const isOperator = ({ is, says }: Token, operators: readonly string[]): boolean =>
  (is === 'sign' || is === 'word') && operators.includes(says)

const operators: readonly Operator[] = ['and', 'or', ...comparisons, ...arithmetic]
const operatorOf = (says: string): Operator => same[says] ?? operators.find((known) => known === says) ?? '='

function readNot(reader: Reader, level: number): Expression {
  const token = peek(reader)
  if (token.is !== 'word' || token.says !== 'not') return readLevel(reader, level + 1)
  reader.at++
  const of = deeper(reader, () => readNot(reader, level))
  return { is: 'not', of, from: token.from, to: of.to }
}

function readMinus(reader: Reader): Expression {
  const token = peek(reader)
  if (token.is !== 'sign' || token.says !== '-') return readOne(reader)
  reader.at++
  const of = deeper(reader, () => readMinus(reader))
  return { is: 'minus', of, from: token.from, to: of.to }
}

function readOne(reader: Reader): Expression {
  const token = peek(reader)
  const { from, to, says } = token
  reader.at++
  if (token.is === 'number') return { is: 'value', value: Number(says), from, to }
  if (token.is === 'text') return { is: 'value', value: says, from, to }
  if (token.is === 'word') return readWord(reader, token)
  if (says === '[') {
    const given = readGiven(reader, ']')
    return { is: 'list', given, from, to: reader.tokens[reader.at - 1]?.to ?? to }
  }
  if (says !== '(') throw unexpected(token)
  const inside = deeper(reader, () => readLevel(reader, 0))
  close(reader, ')')
  return inside
}

function readWord(reader: Reader, { says, from, to }: Token): Expression {
  if (Object.hasOwn(constants, says)) return { is: 'value', value: constants[says] ?? null, from, to }
  if (keywords.has(says)) throw new Fault('EXPRESSION_WORD_UNEXPECTED', { from, to }, { found: says })
  if (peek(reader).says !== '(' || peek(reader).is !== 'sign') return { is: 'variable', name: says, from, to }
  reader.at++
  const given = readGiven(reader, ')')
  return { is: 'call', name: says, given, from, to: reader.tokens[reader.at - 1]?.to ?? to }
}

function readGiven(reader: Reader, end: ')' | ']'): Expression[] {
  const given: Expression[] = []
  if (peek(reader).is === 'sign' && peek(reader).says === end) {
    reader.at++
    return given
  }
  for (;;) {
    given.push(deeper(reader, () => readLevel(reader, 0)))
    if (peek(reader).is !== 'sign' || peek(reader).says !== ',') break
    reader.at++
  }
  close(reader, end)
  return given
}

function close(reader: Reader, end: string): void {
  const token = peek(reader)
  if (token.is !== 'sign' || token.says !== end) throw unexpected(token)
  reader.at++
}
