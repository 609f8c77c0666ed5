import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { messages } from '../lib/messages-plugin.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** The gallery alone: `npx vite --config src/gallery/vite.config.ts` in apps/web. Not part of the app's build. */
export default defineConfig({
  root: here,
  publicDir: `${here}../../public`,
  plugins: [
    {
      name: 'gallery-shows-the-whole-navigation',
      enforce: 'pre',
      resolveId: (id) => (id.endsWith('/existing-pages.ts') ? `${here}all-pages.ts` : null),
    },
    react(),
    tailwindcss(),
    messages(`${here}..`),
  ],
  build: { target: 'es2023', cssTarget: ['chrome123', 'firefox120', 'safari17.5'], emptyOutDir: true },
})
