import { boot } from './boot.ts'
import { readConfig } from './config/config.ts'
import { readEnv } from './config/env.ts'

/** Starts Cartie and runs until a signal asks it to stop. */
async function main(): Promise<void> {
  const config = readConfig(readEnv())
  if (!config.ok) {
    for (const { name, problem } of config.error.data) process.stderr.write(`${name} ${problem}\n`)
    process.exitCode = 2
    return
  }
  const { port, stop } = await boot(config.value)
  process.stdout.write(`\n  Cartie is ready: ${config.value.publicUrl.replace(/:\d+$/, `:${port}`)}\n\n`)

  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
          process.exit(1)
        },
      )
    })
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`Cartie could not start. ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
