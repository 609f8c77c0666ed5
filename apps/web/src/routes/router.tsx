import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { AppFrame } from '../shell/app-frame.tsx'
import { Shell } from '../shell/shell.tsx'
import { CrashPage } from '../shell/crash-page.tsx'
import { MissingPage } from '../shell/missing-page.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { existingPages, type ExistingPage } from './existing-pages.ts'

export type RouterOptions = {
  /** Runs before a page of the shell is shown; throws a redirect to `/login` or `/welcome` when it may not be. */
  guard?: (location: { pathname: string; href: string }) => Promise<void>
}

/** The routes of the app, from the registry. */
export function createAppRouter({ guard }: RouterOptions = {}) {
  const root = createRootRoute({ component: Outlet, errorComponent: CrashPage, notFoundComponent: MissingPage })
  const shell = createRoute({
    getParentRoute: () => root,
    id: 'shell',
    component: Shell,
    errorComponent: CrashPage,
    ...(guard ? { beforeLoad: ({ location }) => guard(location) } : {}),
  })
  const inShell = existingPages
    .filter((page) => !page.isBare)
    .map((page) =>
      createRoute({
        getParentRoute: () => shell,
        path: page.path,
        component: pageComponent(page),
        errorComponent: CrashPage,
      }),
    )
  const bare = existingPages
    .filter((page) => page.isBare)
    .map((page) =>
      createRoute({
        getParentRoute: () => root,
        path: page.path,
        component: pageComponent(page),
        errorComponent: CrashPage,
      }),
    )
  const missing = createRoute({ getParentRoute: () => shell, path: '$', component: MissingPage })
  return createRouter({
    routeTree: root.addChildren([shell.addChildren([...inShell, missing]), ...bare]),
    defaultPreload: 'intent',
    scrollRestoration: true,
    InnerWrap: AppFrame,
    // every parameter is a plain string: `?q=2019` must not become a number
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(
        Object.entries(search).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])),
      ).toString()
      return text ? `?${text}` : ''
    },
  })
}

function pageComponent(page: ExistingPage) {
  return lazyRouteComponent(async () => {
    const Component = await page.load()
    return {
      default: () => (
        <>
          <PageTitle titleId={page.titleId} />
          <Component />
        </>
      ),
    }
  })
}
