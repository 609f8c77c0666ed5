import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import { checkKey, type Storage } from './storage.ts'

export type S3Options = {
  /** https://s3.example.com, without the bucket. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Files in a bucket of any S3 (path-style addresses). Throws on an answer other than success or "not found". */
export function createS3Storage(options: S3Options): Storage {
  const client = new AwsClient({ ...options, service: 's3', retries: 3 })
  const addressOf = (key: string): string => `${options.endpoint.replace(/\/$/, '')}/${options.bucket}/${checkKey(key)}`
  const expectOk = (response: Response, what: string): void => {
    if (!response.ok) throw new Error(`file storage refused to ${what}: ${response.status}`)
  }
  return {
    async put(key, body, contentType) {
      const response = await client.fetch(addressOf(key), {
        method: 'PUT',
        body: new Uint8Array(body),
        headers: { 'content-type': contentType },
      })
      expectOk(response, 'keep a file')
    },
    async get(key) {
      const response = await client.fetch(addressOf(key))
      if (response.status === 404) return null
      expectOk(response, 'give a file')
      if (!response.body) return null
      return {
        body: Readable.from(response.body),
        size: Number(response.headers.get('content-length') ?? 0),
        contentType: response.headers.get('content-type') ?? 'application/octet-stream',
      }
    },
    async remove(key) {
      const response = await client.fetch(addressOf(key), { method: 'DELETE' })
      if (response.status !== 404) expectOk(response, 'remove a file')
    },
  }
}
