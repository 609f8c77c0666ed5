import type { Command } from '@cartie/ui'

/** Finds things for ⌘K by text; registered by a module when it loads. */
export type SearchSource = (text: string, signal: AbortSignal) => Promise<readonly Command[]>

const sources = new Set<SearchSource>()

export function addSearchSource(source: SearchSource): () => void {
  sources.add(source)
  return () => sources.delete(source)
}

/** Asks every source at once; one that fails leaves the others' findings. */
export async function searchEverywhere(text: string, signal: AbortSignal): Promise<readonly Command[]> {
  const found = await Promise.allSettled([...sources].map((source) => source(text, signal)))
  return found.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
}
