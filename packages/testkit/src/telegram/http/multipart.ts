import { Buffer } from 'node:buffer'

/** A file that came with a call. */
export type Upload = { readonly name: string; readonly fileName: string; readonly mime: string; readonly bytes: Buffer }
export type Form = { readonly fields: Map<string, string>; readonly uploads: Map<string, Upload> }

/** Reads multipart/form-data (RFC 7578) that is in memory; null when it is not that. */
export function parseMultipart(body: Buffer, contentType: string): Form | null {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  const name = boundary?.[1] ?? boundary?.[2]
  if (name === undefined) return null
  const form: Form = { fields: new Map(), uploads: new Map() }
  const delimiter = Buffer.from(`--${name}`)
  let at = body.indexOf(delimiter)
  while (at >= 0) {
    const begin = at + delimiter.length
    if (body.toString('latin1', begin, begin + 2) === '--') return form
    const end = body.indexOf(delimiter, begin)
    if (end < 0) return null
    // Every part stands between the line break after a delimiter and the one before the next.
    if (!readPart(form, body.subarray(begin + 2, end - 2))) return null
    at = end
  }
  return null
}

function readPart(form: Form, part: Buffer): boolean {
  const split = part.indexOf('\r\n\r\n')
  if (split < 0) return false
  const headers = part.toString('utf8', 0, split)
  const bytes = part.subarray(split + 4)
  const disposition = /^content-disposition:.*$/im.exec(headers)?.[0] ?? ''
  const name = parameterOf(disposition, 'name')
  if (name === null) return false
  const fileName = parameterOf(disposition, 'filename')
  if (fileName === null) form.fields.set(name, bytes.toString('utf8'))
  else {
    const mime = /^content-type:\s*([^\s;]+)/im.exec(headers)?.[1] ?? 'application/octet-stream'
    form.uploads.set(name, { name, fileName, mime, bytes })
  }
  return true
}

function parameterOf(disposition: string, name: string): string | null {
  const found = new RegExp(`[;\\s]${name}=(?:"((?:\\\\.|[^"\\\\])*)"|([^;\\s]+))`, 'i').exec(disposition)
  return found ? (found[1]?.replace(/\\(.)/g, '$1') ?? found[2] ?? '') : null
}
