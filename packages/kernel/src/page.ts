/** One page of a keyset-paged list. `next` is the opaque cursor of the following page, null at the end. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null; readonly total?: number }
