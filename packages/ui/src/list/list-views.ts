/** What a list shows, under a name. */
export type ListView = {
  readonly id: string
  readonly name: string
  readonly isShared: boolean
  /** The reader's list opens with it. */
  readonly isDefault: boolean
  readonly mayChange: boolean
}

/** The saved views of a list and what may be done with them; the app knows how. */
export type ListViews = {
  readonly items: readonly ListView[]
  /** The view the list shows, or started from. */
  readonly current: ListView | null
  /** Whether the list shows something else by now than `current` holds. */
  readonly isChanged: boolean
  /** Why the reader may share nothing; undefined: they may. */
  readonly shareReason?: string | undefined
  /** Shows a view; null: the list as it is without any. */
  readonly show: (view: ListView | null) => void
  /** Saves what is shown as a new view. Answers what is wrong with the name, or null. */
  readonly create: (draft: ViewDraft) => Promise<string | null>
  /** Renames or shares. Answers what is wrong with the name, or null. */
  readonly update: (view: ListView, draft: ViewDraft) => Promise<string | null>
  /** Has the view hold what is shown now. */
  readonly overwrite: (view: ListView) => void
  readonly setDefault: (view: ListView, isDefault: boolean) => void
  readonly remove: (view: ListView) => void
}

export type ViewDraft = { readonly name: string; readonly isShared: boolean }
