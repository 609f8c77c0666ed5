import { err, ok, type Result } from '@cartie/kernel'
import { z } from 'zod'
import type { OutsideAnswer, OutsideRequest } from './fetch-outside.ts'

const parts = z.array(z.union([z.object({ text: z.string() }), z.object({ secret: z.string() })]))
type Parts = z.infer<typeof parts>
const pairs = z.array(z.object({ name: z.string(), value: parts }))

/** The arguments of `http.request` (packages/flow/README.md, "Calls"). */
export const httpArgsSchema = z.object({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  url: parts,
  headers: pairs,
  query: pairs,
  body: z.discriminatedUnion('is', [
    z.object({ is: z.literal('none') }),
    z.object({ is: z.literal('json'), fields: z.record(z.string(), z.json()), parts: z.record(z.string(), parts) }),
    z.object({ is: z.literal('form'), fields: pairs }),
    z.object({ is: z.literal('text'), text: parts, mime: z.string() }),
  ]),
  timeoutMs: z.number().int().min(1).max(120_000),
  retries: z.number().int().min(0).max(10),
})
export type HttpArgs = z.infer<typeof httpArgsSchema>

/** The request with secrets put in; a secret that the workspace does not have is refused, never sent as nothing. */
export function toRequest(
  args: HttpArgs,
  secrets: ReadonlyMap<string, string>,
): Result<OutsideRequest, { code: 'SECRET_UNKNOWN' | 'ADDRESS_INVALID' }> {
  let isMissing = false
  const join = (list: Parts): string =>
    list
      .map((part) => {
        if ('text' in part) return part.text
        const value = secrets.get(part.secret)
        isMissing ||= value === undefined
        return value ?? ''
      })
      .join('')
  const url = URL.parse(join(args.url))
  for (const { name, value } of args.query) url?.searchParams.append(name, join(value))
  const { text, mime } = bodyOf(args.body, join)
  // A name or value with a line break would be another header: it is left out by Node with an error, so it is cleaned here.
  const headers = Object.fromEntries(
    args.headers
      .filter(
        ({ name }) =>
          /^[A-Za-z0-9-]+$/.test(name) && !/^(host|connection|content-length|transfer-encoding)$/i.test(name),
      )
      .map(({ name, value }) => [name.toLowerCase(), join(value).replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '')]),
  )
  if (isMissing) return err({ code: 'SECRET_UNKNOWN' })
  if (!url) return err({ code: 'ADDRESS_INVALID' })
  const contentType: Record<string, string> = mime ? { 'content-type': mime } : {}
  const length: Record<string, string> = text === null ? {} : { 'content-length': String(Buffer.byteLength(text)) }
  return ok({
    method: args.method,
    url: url.href,
    headers: { ...contentType, ...headers, ...length },
    body: text,
    timeoutMs: args.timeoutMs,
  })
}

function bodyOf(body: HttpArgs['body'], join: (list: Parts) => string): { text: string | null; mime: string | null } {
  if (body.is === 'none') return { text: null, mime: null }
  if (body.is === 'text') return { text: join(body.text), mime: body.mime }
  if (body.is === 'form') {
    const form = new URLSearchParams(body.fields.map(({ name, value }) => [name, join(value)]))
    return { text: form.toString(), mime: 'application/x-www-form-urlencoded' }
  }
  const joined = Object.entries(body.parts).map(([name, list]) => [name, join(list)])
  return { text: JSON.stringify({ ...body.fields, ...Object.fromEntries(joined) }), mime: 'application/json' }
}

const longestKept = 100_000

/** What the session gets: JSON when it is JSON, a page or anything else as its beginning. */
export function toValue({ status, mime, text }: OutsideAnswer) {
  const isJson = /[/+]json$/.test(mime) || /^\s*[[{]/.test(text)
  const parsed = isJson ? z.string().transform(parseJson).safeParse(text) : null
  return { status, body: parsed?.success ? parsed.data : text.slice(0, longestKept) }
}

function parseJson(text: string, ctx: z.RefinementCtx): z.core.util.JSONType {
  try {
    return z.json().parse(JSON.parse(text))
  } catch {
    ctx.addIssue('not JSON')
    return z.NEVER
  }
}
