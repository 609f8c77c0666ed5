import { existingPages, type ExistingPage } from '../routes/existing-pages.ts'
import type { NavGroup } from '../routes/registry.ts'

export type NavPage = ExistingPage & { readonly nav: NonNullable<ExistingPage['nav']> }

const groups: readonly NavGroup[] = ['work', 'stock', 'telegram', 'publish', 'system']

export const navPages: readonly NavPage[] = existingPages.flatMap((page) =>
  page.nav ? [{ ...page, nav: page.nav }] : [],
)

/** The pages of the navigation by the work they belong to; a group without pages is left out. */
export const navGroups: readonly { id: NavGroup; pages: readonly NavPage[] }[] = groups
  .map((id) => ({ id, pages: navPages.filter((page) => page.nav.group === id) }))
  .filter((group) => group.pages.length > 0)

/** Whether a path belongs to a page of the navigation: `/leads/…` lights up `/leads`. */
export const isWithin = (pathname: string, path: string): boolean =>
  path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`)
