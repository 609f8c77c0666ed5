import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { messages } from './src/lib/messages-plugin.ts'
import { serviceWorker } from './src/lib/service-worker-plugin.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const server = process.env.CARTIE_SERVER ?? 'http://127.0.0.1:3000'

// Vite reads its configuration from a default export.
export default defineConfig({
  root,
  plugins: [react(), tailwindcss(), messages(`${root}src`), serviceWorker(`${root}src/lib/service-worker.js`)],
  build: {
    outDir: 'dist',
    target: 'es2023',
    // light-dark() stays as it is written: lowered, a theme could not differ between parts of one page
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    sourcemap: true,
  },
  server: {
    proxy: Object.fromEntries(
      ['/rpc', '/api', '/events', '/files', '/health'].map((path) => [path, { target: server }]),
    ),
  },
})
