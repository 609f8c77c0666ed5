import { findChromium } from '../../packages/testkit/src/browser/find-chromium.ts'
import { runProgram } from '../run-program.ts'
import type { CheckResult } from './checks.ts'

/** The journeys need a Chromium: found, or installed from Debian's packages when we are root, or asked for in words. */
export async function ensureChromium(): Promise<CheckResult> {
  if (findChromium()) return { isPassed: true, output: '' }
  if (process.env.CHROMIUM_PATH) return { isPassed: false, output: 'CHROMIUM_PATH names a program that is not there.' }
  if (process.getuid?.() !== 0)
    return {
      isPassed: false,
      output: 'Chromium is missing. Install it (Debian, Ubuntu: sudo apt-get install chromium) or set CHROMIUM_PATH.',
    }
  console.log('Chromium is missing: installing it with apt-get, a minute or two')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram('apt-get', ['update', '-q'], { env })
  const { output } = await runProgram('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
    env,
  })
  if (findChromium()) return { isPassed: true, output: '' }
  return {
    isPassed: false,
    output: `Chromium could not be installed with apt-get. Install it and run this again.\n${output.split('\n').slice(-6).join('\n')}`,
  }
}
