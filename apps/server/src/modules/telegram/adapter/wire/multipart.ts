import { randomBytes } from 'node:crypto'

export type Attachment = {
  /** The name other parameters refer to as `attach://<name>`. */
  readonly name: string
  readonly fileName: string
  readonly mime: string
  readonly bytes: Buffer
}

/** A multipart/form-data body (RFC 7578) of text fields and files. */
export function buildMultipart(
  fields: Readonly<Record<string, string>>,
  files: readonly Attachment[],
): { contentType: string; body: Buffer } {
  const boundary = `cartie${randomBytes(18).toString('hex')}`
  const parts: Buffer[] = []
  for (const [name, value] of Object.entries(fields)) {
    parts.push(
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${quote(name)}"\r\n\r\n${value}\r\n`),
    )
  }
  for (const { name, fileName, mime, bytes } of files) {
    const place = `content-disposition: form-data; name="${quote(name)}"; filename="${quote(fileName)}"`
    parts.push(Buffer.from(`--${boundary}\r\n${place}\r\ncontent-type: ${mime}\r\n\r\n`), bytes, Buffer.from('\r\n'))
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`))
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(parts) }
}

/** Quotes and line ends would end the parameter: they are percent-encoded, as browsers do. */
const quote = (text: string): string =>
  text.replace(/["\r\n]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
