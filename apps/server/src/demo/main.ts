import { randomBytes } from 'node:crypto'
import { readConfig } from '../config/config.ts'
import { readEnv } from '../config/env.ts'
import { makeDemo } from './make-demo.ts'

/** `npm run demo`: a workspace that looks as after a month of work. Says what it made and how to sign in. */
async function main(): Promise<void> {
  const config = readConfig(readEnv())
  if (!config.ok) {
    for (const { name, problem } of config.error.data) process.stderr.write(`${name} ${problem}\n`)
    process.exitCode = 2
    return
  }
  // Nobody can guess it, and it is kept nowhere but as a hash: whoever reads this terminal may sign in.
  const password = randomBytes(12).toString('base64url')
  process.stdout.write('Playing a month of a dealership: a few minutes.\n')
  const made = await makeDemo(config.value, { password, now: new Date(), say: showProgress })
  const { counts } = made
  process.stdout.write(`
  ${made.workspaceName}: ${counts.conversations} conversations, ${counts.messages} messages, ${counts.leads} leads, ${counts.requests} requests,
  ${counts.contacts} contacts, ${counts.members} members and an open invitation, ${counts.tasks} tasks, ${counts.appointments} appointments.
  ${counts.cars} cars in stock with painted photos.

  npm start, then sign in at ${config.value.publicUrl}
    owner      ${made.ownerEmail}${made.isFirst ? ' (also the superadmin of this instance)' : ''}
    manager    ${made.managerEmail}
    password   ${password} (the same for everybody in the demo; shown this once)

`)
}

let shown = -1
function showProgress(done: number, all: number): void {
  const percent = Math.floor((done / all) * 10) * 10
  if (percent === shown) return
  shown = percent
  process.stdout.write(`  ${percent}%\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`The demo was not finished. ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
