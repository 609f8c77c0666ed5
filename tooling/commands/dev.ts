import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../run-program.ts'

/** Paths the server answers; everything else is the app, served from source by Vite with hot reload. */
const served = ['/api', '/rpc', '/live', '/media', '/health', '/metrics', '/webhooks', '/hooks']
const serverPort = process.env.CARTIE_PORT ?? '3001'
const webRoot = join(root, 'apps/web')

const server = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', '--enable-source-maps', join(root, 'apps/server/src/main.ts')],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CARTIE_PORT: serverPort },
  },
)
const vite = existsSync(join(webRoot, 'index.html')) ? await startVite() : null

let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    isStopping = true
    server.kill('SIGTERM')
    void vite?.close()
  })
}
server.on('exit', (code) => {
  void vite?.close()
  process.exitCode = isStopping ? 0 : (code ?? 1)
})

async function startVite() {
  const path = createRequire(join(webRoot, 'package.json')).resolve('vite')
  // @NOTE the path is that of the package named here; its types are those of the package.
  const { createServer } = (await import(pathToFileURL(path).href)) as typeof import('vite')
  const target = `http://127.0.0.1:${serverPort}`
  const proxy = Object.fromEntries(served.map((prefix) => [prefix, { target, changeOrigin: false }]))
  const app = await createServer({ root: webRoot, server: { host: '127.0.0.1', port: 5173, proxy } })
  await app.listen()
  console.log(`\n  The app, reloading as you write: http://localhost:${app.config.server.port}\n`)
  return app
}
