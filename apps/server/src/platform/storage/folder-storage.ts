import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkKey, type Storage } from './storage.ts'

/** Files in a folder of this machine. A file appears whole: it is written beside and renamed into place. */
export function createFolderStorage(root: string): Storage {
  const pathOf = (key: string): string => join(root, checkKey(key))
  return {
    async put(key, body, contentType) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      const draft = `${path}.${randomUUID()}`
      await writeFile(`${path}.type`, contentType)
      const file = await open(draft, 'w')
      try {
        await file.writeFile(body)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(draft, path)
    },
    async get(key) {
      const path = pathOf(key)
      const found = await stat(path).catch(() => null)
      if (!found?.isFile()) return null
      const contentType = await readFile(`${path}.type`, 'utf8').catch(() => 'application/octet-stream')
      return { body: createReadStream(path), size: found.size, contentType }
    },
    async remove(key) {
      const path = pathOf(key)
      await Promise.all([rm(path, { force: true }), rm(`${path}.type`, { force: true })])
    },
  }
}
