import { existsSync } from 'node:fs'
import { loadEnvFile } from 'node:process'

/** The environment, with what a `.env` beside the process adds to it. The sole reader of `process.env`. */
export function readEnv(): Readonly<Record<string, string | undefined>> {
  if (existsSync('.env')) loadEnvFile('.env')
  return process.env
}
