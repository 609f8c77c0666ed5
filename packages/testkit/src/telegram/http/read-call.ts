import { Buffer } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { ok } from '@cartie/kernel'
import { paramsOf, type Param } from '../../facts/check-telegram.ts'
import { badRequest, refuse, type Answer } from '../core/refusal.ts'
import { parseMultipart, type Upload } from './multipart.ts'

/** A call as it came: values by name, whether they were all text (so numbers are spelled), and files. */
export type RawCall = {
  readonly values: Readonly<Record<string, unknown>>
  readonly isSpelled: boolean
  readonly uploads: ReadonlyMap<string, Upload>
}

export const maximumBody = 50 * 1024 * 1024 + 65_536
const noUploads: ReadonlyMap<string, Upload> = new Map()

/** Reads the query string and a JSON, urlencoded or multipart body: https://core.telegram.org/bots/api#making-requests */
export async function readCall(request: IncomingMessage, query: string): Promise<Answer<RawCall>> {
  const body = await readBody(request)
  if (body === null) return refuse(413, 'Request Entity Too Large')
  const asked = query === '' ? null : Object.fromEntries(new URLSearchParams(query))
  if (body.length === 0) return ok({ values: asked ?? {}, isSpelled: true, uploads: noUploads })
  const contentType = request.headers['content-type'] ?? ''
  if (contentType.startsWith('application/json')) return readJson(body, asked)
  if (contentType.startsWith('multipart/form-data')) {
    const form = parseMultipart(body, contentType)
    if (!form) return badRequest("can't parse multipart body")
    const files = [...form.uploads.keys()].map((name) => [name, `attach://${name}`] as const)
    const values = { ...asked, ...Object.fromEntries(form.fields), ...Object.fromEntries(files) }
    return ok({ values, isSpelled: true, uploads: form.uploads })
  }
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    const values = { ...asked, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) }
    return ok({ values, isSpelled: true, uploads: noUploads })
  }
  return ok({ values: asked ?? {}, isSpelled: true, uploads: noUploads })
}

function readJson(body: Buffer, asked: Record<string, string> | null): Answer<RawCall> {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'))
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
      return badRequest("can't parse request body as JSON object")
    const values = asked ? { ...asked, ...parsed } : { ...parsed }
    return ok({ values, isSpelled: false, uploads: noUploads })
  } catch {
    return badRequest("can't parse request body as JSON object")
  }
}

function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (request.method === 'GET') return Promise.resolve(Buffer.alloc(0))
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let length = 0
    request.on('data', (part: Buffer) => {
      length += part.length
      if (length <= maximumBody) parts.push(part)
    })
    request.on('end', () => {
      const [only] = parts
      resolve(length > maximumBody ? null : parts.length === 1 && only ? only : Buffer.concat(parts))
    })
    request.on('error', reject)
  })
}

export type Checked = {
  readonly params: Readonly<Record<string, unknown>>
  /** What is wrong, as the emulator's own sentence. */
  readonly problem: string | null
  /** The same, as Telegram would say it. */
  readonly refusal: string
}

/** Decodes what was spelled out and holds every parameter against the facts. */
export function checkCall(method: string, call: RawCall, isStrict: boolean): Checked {
  const known = paramsOf(method)
  const params: Record<string, unknown> = {}
  let problem: string | null = null
  let refusal = ''
  for (const name in call.values) {
    const param = known?.get(name)
    if (!param) {
      // Files are named by whoever attaches them, and only then.
      if (call.uploads.has(name)) continue
      problem ??= `${name}: is not a parameter of ${method}`
      if (isStrict) refusal ||= `unknown parameter "${name}"`
      continue
    }
    const value = decoded(param, call.values[name], call.isSpelled)
    if (value === undefined || value === null) continue
    params[name] = value
    const wrong = param.check(value)
    if (wrong !== null) {
      problem ??= `${name}${wrong}`
      refusal ||= `can't parse parameter "${name}"${wrong}`
    }
  }
  for (const param of known?.values() ?? []) {
    if (!param.required || params[param.name] !== undefined) continue
    problem ??= `${param.name}: is required`
    refusal ||= missing(param)
  }
  return { params, problem, refusal }
}

function decoded(param: Param, value: unknown, isSpelled: boolean): unknown {
  if (typeof value !== 'string') return value
  const { types } = param
  if (types.includes('String') && !types.startsWith('[')) {
    return types === 'Integer|String' && /^-?\d+$/.test(value) ? Number(value) : value
  }
  if (types === 'InputFile') return value
  // Objects may be JSON-serialized in any body; numbers and flags only where everything is text.
  if (types !== 'Integer' && types !== 'Float' && types !== 'Boolean') return fromJson(value)
  if (!isSpelled) return value
  if (types === 'Boolean')
    return /^(?:true|1|yes|y|t)$/i.test(value) ? true : /^(?:false|0|no|n|f|)$/i.test(value) ? false : value
  return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value
}

function fromJson(value: string): unknown {
  if (value === '') return undefined
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

const missing = (param: Param): string => {
  if (param.name === 'text') return 'message text is empty'
  if (param.types.includes('InputFile')) return `there is no ${param.name.replace('_', ' ')} in the request`
  return `${param.name} is empty`
}
