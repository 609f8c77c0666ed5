import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Vite plugin: writes `sw.js` with the list of what the shell needs to open without a network. */
export function serviceWorker(file: string): Plugin {
  return {
    name: 'cartie-service-worker',
    apply: 'build',
    generateBundle(_options, bundle) {
      const entry = Object.values(bundle).find((output) => output.type === 'chunk' && output.isEntry)
      const needed = new Set<string>()
      const add = (name: string) => {
        const output = bundle[name]
        if (!output || needed.has(name)) return
        needed.add(name)
        if (output.type === 'chunk') output.imports.forEach(add)
      }
      if (entry) add(entry.fileName)
      for (const name of Object.keys(bundle)) if (name.endsWith('.css')) needed.add(name)
      const shell = ['/', '/boot.js', ...[...needed].sort().map((name) => `/${name}`)]
      const version = createHash('sha256').update(shell.join()).digest('hex').slice(0, 12)
      const source = `const SHELL = ${JSON.stringify(shell)}\nconst VERSION = '${version}'\n${readFileSync(file, 'utf8')}`
      this.emitFile({ type: 'asset', fileName: 'sw.js', source })
    },
  }
}
