import type { Finding } from '@cartie/flow'
import type { Locale } from '@cartie/kernel'
import type { Port } from './picked.ts'

export type Place = { readonly x: number; readonly y: number }

/** The list that is open to choose from: a new step, a target for a port, a step to go to. */
export type Choosing =
  | { readonly what: 'step'; readonly at: Place | null; readonly after: Port | null }
  | { readonly what: 'target'; readonly from: string; readonly exit: string | null }
  | { readonly what: 'find' }

export type Side = 'step' | 'variables' | 'start' | 'findings'

/** What is said of a node over its card: how many came, which share left by each exit. */
export type NodeFigures = {
  readonly reached: number
  readonly answered: number
  readonly dropped: number
  readonly medianSeconds: number | null
  readonly exits: Readonly<Record<string, number>>
}

/** How the builder looks now; what a reload may lose. */
export type View = {
  readonly choosing: Choosing | null
  readonly side: Side
  readonly isSimulating: boolean
  /** The language of the texts on the cards. */
  readonly language: Locale
  readonly findings: readonly Finding[]
  /** The worst finding of each node. */
  readonly problems: ReadonlyMap<string, Finding>
  /** The path of the run beside the canvas: node ids, and ports as `from exit`. */
  readonly lit: ReadonlySet<string>
  /** The node the run stands on. */
  readonly standsOn: string | null
  readonly figures: Readonly<Record<string, NodeFigures>> | null
  /** What a comparison says of a node: `added`, `changed`, `moved`, `removed`. */
  readonly marks: ReadonlyMap<string, string> | null
  readonly hotEdge: string | null
  readonly isHelping: boolean
}

export type ViewStore = ReturnType<typeof createViewStore>

export function createViewStore(language: Locale) {
  let view: View = {
    choosing: null,
    side: 'step',
    isSimulating: false,
    language,
    findings: [],
    problems: new Map(),
    lit: new Set(),
    standsOn: null,
    figures: null,
    marks: null,
    hotEdge: null,
    isHelping: false,
  }
  const listeners = new Set<() => void>()
  return {
    get: (): View => view,
    set: (patch: Partial<View>): void => {
      view = { ...view, ...patch }
      listeners.forEach((listener) => listener())
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
