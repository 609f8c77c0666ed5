import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import './gallery.css'
import { queryClient } from '../lib/query-client.ts'
import { rememberedLocale, showLocale } from '../lib/text.ts'
import { createAppRouter } from '../routes/router.tsx'
import { emptyShellData, ShellDataProvider } from '../lib/shell-data.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
const now = Date.now()

await showLocale(rememberedLocale())
createRoot(root).render(
  <QueryClientProvider client={queryClient}>
    <ShellDataProvider
      value={{
        ...emptyShellData,
        member: { id: 'm1', name: 'Олена Ткачук' },
        workspaceId: 'w1',
        workspaces: [
          { id: 'w1', name: 'Автодім Київ' },
          { id: 'w2', name: 'Автодім Львів' },
        ],
        presence: [
          { id: 'm2', name: 'Андрій Мельник' },
          { id: 'm3', name: 'Ірина Бойко' },
        ],
        counts: { '/inbox': 12, '/requests': 4 },
        notices: [
          {
            id: 'n1',
            text: 'Ірина Коваленко чекає відповіді 6 хв',
            at: new Date(now - 360_000).toISOString(),
            href: '/inbox',
            isRead: false,
          },
          {
            id: 'n2',
            text: 'Новий лід: Сергій Бондаренко, RAV4 Hybrid',
            at: new Date(now - 7_200_000).toISOString(),
            href: '/leads',
            isRead: true,
          },
        ],
        signOut: () => undefined,
      }}
    >
      <RouterProvider router={createAppRouter()} />
    </ShellDataProvider>
  </QueryClientProvider>,
)
