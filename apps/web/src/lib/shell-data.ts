import { createContext, use } from 'react'

export type ShellPerson = { readonly id: string; readonly name: string; readonly imageUrl?: string | null }
export type ShellWorkspace = { readonly id: string; readonly name: string; readonly logoUrl?: string | null }
export type ShellNotice = {
  readonly id: string
  readonly text: string
  readonly at: string
  readonly href: string
  readonly isRead: boolean
}

/** What the shell shows of the session: who, where, what waits. Given by the session above the router. */
export type ShellData = {
  readonly member: ShellPerson | null
  readonly workspaces: readonly ShellWorkspace[]
  readonly workspaceId: string | null
  readonly switchWorkspace: (id: string) => void
  /** Colleagues who are here now, without the reader. */
  readonly presence: readonly ShellPerson[]
  /** Path of a page → how much there is yours to act on. */
  readonly counts: Readonly<Record<string, number>>
  readonly notices: readonly ShellNotice[]
  readonly readNotices: () => void
  readonly signOut: (() => void) | null
}

export const emptyShellData: ShellData = {
  member: null,
  workspaces: [],
  workspaceId: null,
  switchWorkspace: () => undefined,
  presence: [],
  counts: {},
  notices: [],
  readNotices: () => undefined,
  signOut: null,
}

const ShellDataContext = createContext<ShellData>(emptyShellData)

export const ShellDataProvider = ShellDataContext.Provider
export const useShellData = (): ShellData => use(ShellDataContext)
