import type { Operation } from '@cartie/flow'
import { toast } from '@cartie/ui'
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import { hasText, useText } from '../../../lib/text.ts'
import type { BuilderState, BuilderStore } from './builder-store.ts'
import type { View, ViewStore } from './view-store.ts'

export type ScenarioChoice = { readonly key: string; readonly name: string }

export type Builder = {
  readonly store: BuilderStore
  readonly view: ViewStore
  /** Why nothing may be changed here; null when it may. */
  readonly lockedBecause: string | null
  /** The scenarios a step may jump to. */
  readonly scenarios: readonly ScenarioChoice[]
  /** Moves the canvas: to a node (and its focus there), or so that all of it is seen. */
  readonly camera: { current: { show: (id: string, takesFocus?: boolean) => void; fit: () => void } | null }
}

export const BuilderContext = createContext<Builder | null>(null)

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext)
  if (!builder) throw new Error('there is no builder around this part')
  return builder
}

/** A piece of what is edited; `select` answers the same object while it has not changed. */
export function useEdited<T>(select: (state: BuilderState) => T): T {
  const { store } = useBuilder()
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}

export function useView<T>(select: (view: View) => T): T {
  const { view } = useBuilder()
  return useSyncExternalStore(view.subscribe, () => select(view.get()))
}

/** Does operations as one step; what is refused is said in plain words. Answers whether it was done. */
export function useAct() {
  const { store, lockedBecause } = useBuilder()
  const t = useText()
  return useMemo(
    () =>
      (...operations: Operation[]): boolean => {
        if (lockedBecause !== null) {
          toast.bad(lockedBecause)
          return false
        }
        const done = store.act(operations)
        if (done.ok) return true
        const id = `scenarios.refused.${done.error.code}`
        toast.bad(hasText(id) ? t(id) : t('scenarios.refused.INVALID'))
        return false
      },
    [store, lockedBecause, t],
  )
}
