import { createServer, type Socket } from 'node:net'

/** A letter as it came over the wire, its text decoded. */
export type CaughtLetter = { readonly to: readonly string[]; readonly text: string }

export type MailSink = {
  /** What `SMTP_URL` should say. */
  readonly url: string
  readonly letters: readonly CaughtLetter[]
  stop(): Promise<void>
}

/** A mail server on loopback that accepts every letter and passes none on. */
export async function openMailSink(): Promise<MailSink> {
  const letters: CaughtLetter[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    converse(socket, (letter) => letters.push(letter))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the mail sink has no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

function converse(socket: Socket, keep: (letter: CaughtLetter) => void): void {
  let waiting = ''
  let body: string[] | null = null
  let to: string[] = []
  const say = (line: string): void => void socket.write(`${line}\r\n`)
  const hear = (line: string): void => {
    if (body && line === '.') {
      keep({ to, text: readText(body) })
      body = null
      to = []
      return say('250 kept')
    }
    if (body) return void body.push(line.startsWith('..') ? line.slice(1) : line)
    const recipient = /^RCPT TO:<(.*?)>/i.exec(line)?.[1]
    if (recipient) to.push(recipient)
    if (/^DATA/i.test(line)) {
      body = []
      return say('354 go on')
    }
    if (/^QUIT/i.test(line)) {
      say('221 bye')
      return void socket.end()
    }
    say('250 ok')
  }
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    waiting += chunk.toString('utf8')
    const lines = waiting.split('\r\n')
    waiting = lines.pop() ?? ''
    lines.forEach(hear)
  })
  say('220 sink')
}

/** The text of a letter of one part: base64 or quoted-printable, as its head says. */
function readText(lines: readonly string[]): string {
  const end = lines.indexOf('')
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(lines.slice(0, end).join('\n'))?.[1]?.toLowerCase()
  const body = lines.slice(end + 1).join('\n')
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replaceAll('=\n', '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
