/** Codes an expression can be refused or fail with; each has a sentence in the catalogues of whoever shows it. */
export const expressionErrorCodes = [
  'EXPRESSION_TOO_LONG',
  'EXPRESSION_TOO_DEEP',
  'EXPRESSION_EMPTY',
  'EXPRESSION_SIGN_UNKNOWN',
  'EXPRESSION_TEXT_OPEN',
  'EXPRESSION_UNFINISHED',
  'EXPRESSION_WORD_UNEXPECTED',
  'EXPRESSION_FUNCTION_UNKNOWN',
  'EXPRESSION_VARIABLE_UNKNOWN',
  'EXPRESSION_ARGUMENTS_WRONG',
  'EXPRESSION_TYPE_WRONG',
  'EXPRESSION_TYPES_DIFFER',
  'EXPRESSION_DIVIDED_BY_ZERO',
  'EXPRESSION_CURRENCIES_DIFFER',
  'EXPRESSION_CURRENCY_UNKNOWN',
  'EXPRESSION_NO_DATE',
  'EXPRESSION_RESULT_TOO_LARGE',
] as const

/** What is wrong, and between which signs of the text (`to` is past the last). */
export type ExpressionError = {
  readonly code: (typeof expressionErrorCodes)[number]
  readonly data: { readonly from: number; readonly to: number } & { readonly [name: string]: string | number }
}

export type Span = { readonly from: number; readonly to: number }

/** Thrown inside this folder only; `parseExpression` and `evaluate` answer it as a failure. */
export class Fault extends Error {
  readonly code: ExpressionError['code']
  readonly details: { readonly [name: string]: string | number }
  readonly span: Span | null
  constructor(
    code: ExpressionError['code'],
    span: Span | null,
    details: { readonly [name: string]: string | number } = {},
  ) {
    super(code)
    this.code = code
    this.span = span
    this.details = details
  }
}

export const errorOf = (fault: Fault, around: Span): ExpressionError => {
  const { from, to } = fault.span ?? around
  return { code: fault.code, data: { ...fault.details, from, to } }
}
