/** What a list shows; all of it lives in the URL, so that a link shows a colleague the same. */
export type ListState = {
  readonly q: string
  readonly sort: Sort | null
  /** Field id → chosen values; a field without values is absent. */
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly layout: string | null
  readonly tab: string | null
  /** Ids of the columns in sight; null: as this browser had them. */
  readonly columns: readonly string[] | null
  /** The saved view it started from; what is shown may have changed since. */
  readonly saved: string | null
  /** The id of the item open beside the list. */
  readonly open: string | null
}

export type Sort = { readonly by: string; readonly dir: 'asc' | 'desc' }

export type ListSearch = Readonly<Record<string, string | undefined>>

export const emptyListState: ListState = {
  q: '',
  sort: null,
  filters: {},
  layout: null,
  tab: null,
  columns: null,
  saved: null,
  open: null,
}

const reserved = ['q', 'sort', 'layout', 'tab', 'columns', 'saved', 'open']

/** Reads a list from the parameters of the URL: `?q=rav4&stage=new,won&sort=-createdAt&open=…`. Any other key is a filter. */
export function listStateOf(search: ListSearch): ListState {
  const filters: Record<string, readonly string[]> = {}
  for (const [key, text] of Object.entries(search)) {
    if (reserved.includes(key) || !text) continue
    const values = splitValues(text)
    if (values.length > 0) filters[key] = values
  }
  return {
    q: search.q ?? '',
    sort: sortOf(search.sort),
    filters,
    layout: search.layout || null,
    tab: search.tab || null,
    columns: search.columns ? splitValues(search.columns) : null,
    saved: search.saved || null,
    open: search.open || null,
  }
}

/** The parameters of the URL for a list; what is empty is left out. */
export function searchOf(state: ListState): Record<string, string> {
  const search: Record<string, string> = {}
  if (state.q) search.q = state.q
  for (const [key, values] of Object.entries(state.filters)) if (values.length > 0) search[key] = joinValues(values)
  if (state.sort) search.sort = `${state.sort.dir === 'desc' ? '-' : ''}${state.sort.by}`
  if (state.layout) search.layout = state.layout
  if (state.tab) search.tab = state.tab
  if (state.columns) search.columns = joinValues(state.columns)
  if (state.saved) search.saved = state.saved
  if (state.open) search.open = state.open
  return search
}

/** The list with one filter set; no values take it away. */
export function withFilter(state: ListState, id: string, values: readonly string[]): ListState {
  const { [id]: _gone, ...rest } = state.filters
  return { ...state, filters: values.length > 0 ? { ...rest, [id]: values } : rest }
}

export const isFiltered = (state: ListState): boolean => state.q !== '' || Object.keys(state.filters).length > 0

function sortOf(text: string | undefined): Sort | null {
  if (!text || text === '-') return null
  return text.startsWith('-') ? { by: text.slice(1), dir: 'desc' } : { by: text, dir: 'asc' }
}

const joinValues = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll('\\', '\\\\').replaceAll(',', '\\,')).join(',')

function splitValues(text: string): string[] {
  const values: string[] = []
  let value = ''
  for (let index = 0; index < text.length; index++) {
    const letter = text[index] ?? ''
    if (letter === '\\' && index + 1 < text.length) value += text[++index] ?? ''
    else if (letter === ',') {
      values.push(value)
      value = ''
    } else value += letter
  }
  values.push(value)
  return values.filter(Boolean)
}
