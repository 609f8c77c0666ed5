import { lazy } from 'react'

/** The menus of the shell, fetched together when the pointer comes near one of them. */
export const loadMenus = () => import('./shell-menus.tsx')

export const LazyThemeMenu = lazy(async () => ({ default: (await loadMenus()).ThemeMenu }))
export const LazyMemberMenu = lazy(async () => ({ default: (await loadMenus()).MemberMenu }))
export const LazyWorkspaceMenu = lazy(async () => ({ default: (await loadMenus()).WorkspaceMenu }))
export const LazyNoticePopover = lazy(async () => ({ default: (await loadMenus()).NoticePopover }))
