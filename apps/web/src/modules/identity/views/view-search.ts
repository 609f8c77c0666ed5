export type Search = Readonly<Record<string, string | undefined>>

/** What of an address a view keeps: all but what is open, which view it was, and what passes. Columns of this browser are added. */
export function viewSearchOf(
  search: Search,
  { columns, passing }: { columns: readonly string[] | null; passing: readonly string[] },
): Record<string, string> {
  const kept = Object.entries(search).flatMap(([key, value]) =>
    !value || key === 'open' || key === 'saved' || passing.includes(key) ? [] : [[key, value] as const],
  )
  return { ...(columns && { columns: columns.join(',') }), ...Object.fromEntries(kept) }
}

/** Whether two addresses show the same, in whatever order they say it. */
export function holdsSame(one: Search, other: Search): boolean {
  const said = (search: Search): string =>
    JSON.stringify(
      Object.entries(search)
        .filter(([, value]) => value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
  return said(one) === said(other)
}
