import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'

/**
 * A port on 127.0.0.1 for the database: the one asked for, else the one remembered in `file` when it is free, else
 * any free one. The choice is remembered.
 */
export async function choosePort(file: string, asked?: number): Promise<number> {
  if (asked) return asked
  const remembered = readPort(file)
  const port = (remembered && (await bind(remembered))) || (await bind(0))
  if (!port) throw new Error('No free port on 127.0.0.1 for the database')
  if (port !== remembered) writeFileSync(file, `${port}\n`)
  return port
}

function readPort(file: string): number | null {
  try {
    const port = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null
  } catch {
    return null
  }
}

/** Listens for an instant; the port got, or null when it is taken. */
function bind(port: number): Promise<number | null> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? null) : null))
    })
  })
}
