import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@cartie/ui/styles.css'
import { queryClient } from './lib/query-client.ts'
import { registerServiceWorker } from './lib/register-service-worker.ts'
import { guardShell, onSignedOut } from './lib/session.ts'
import { rememberedLocale, showLocale } from './lib/text.ts'
import { SessionFrame } from './modules/identity/index.ts'
import { createAppRouter } from './routes/router.tsx'
import { WaitingFrame } from './shell/waiting-frame.tsx'

const router = createAppRouter({ guard: guardShell })
onSignedOut(() => void router.invalidate())
const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')

await showLocale(rememberedLocale())
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <SessionFrame>
        <WaitingFrame>
          <RouterProvider router={router} />
        </WaitingFrame>
      </SessionFrame>
    </QueryClientProvider>
  </StrictMode>,
)
registerServiceWorker()
