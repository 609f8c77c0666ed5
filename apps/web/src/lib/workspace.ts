const storageKey = 'cartie.workspace'

/** The workspace this tab works in; null before the session has said which there are. Tabs may differ. */
export function currentWorkspaceId(): string | null {
  return sessionStorage.getItem(storageKey) ?? localStorage.getItem(storageKey)
}

/** Goes to a workspace: this tab at once, new tabs from now on. What was fetched for another must be dropped by the caller. */
export function enterWorkspace(id: string): void {
  sessionStorage.setItem(storageKey, id)
  localStorage.setItem(storageKey, id)
}

export function leaveWorkspace(): void {
  sessionStorage.removeItem(storageKey)
  localStorage.removeItem(storageKey)
}
