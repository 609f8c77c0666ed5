import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The instance's 32-byte key: from the environment, or a file only the owner may read, made at the first start. */
export async function loadSecretKey(fromEnv: string | null, dataDir: string): Promise<Buffer> {
  if (fromEnv) return Buffer.from(fromEnv, 'hex')
  const path = join(dataDir, 'secret.key')
  await mkdir(dataDir, { recursive: true })
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(randomBytes(32).toString('hex'))
    await file.sync()
    await file.close()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const text = (await readFile(path, 'utf8')).trim()
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new Error(`${path} is damaged: restore it from a backup. Without it stored tokens cannot be read.`)
  }
  return Buffer.from(text, 'hex')
}
