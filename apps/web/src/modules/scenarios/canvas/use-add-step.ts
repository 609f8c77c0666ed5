import type { NodeKindName } from '@cartie/flow'
import { toast } from '@cartie/ui'
import { useCallback } from 'react'
import { hasText, useText } from '../../../lib/text.ts'
import { useBuilder } from '../builder/builder-context.ts'
import type { Port } from '../builder/picked.ts'
import type { Place } from '../builder/view-store.ts'
import { freePlace, placeAfter } from './arrange.ts'

/** Adds a step of a kind: at a place, behind a port, or to the right of what is picked. */
export function useAddStep() {
  const { store, camera, view, lockedBecause } = useBuilder()
  const t = useText()
  return useCallback(
    (kind: NodeKindName, { at, after }: { at: Place | null; after: Port | null }) => {
      if (lockedBecause !== null) return toast.bad(lockedBecause)
      const { document } = store.get()
      const isIn = after !== null && document.edges.some(({ from, exit }) => from === after.from && exit === after.exit)
      const wished = at ? { x: at.x, y: at.y - 16 } : placeAfter(document, after?.from ?? null)
      const position = isIn ? freePlace(document, wished) : { x: Math.round(wished.x), y: Math.round(wished.y) }
      const done = store.act([{ do: 'add-node', kind, position, ...(after && { after }) }])
      if (!done.ok) {
        const id = `scenarios.refused.${done.error.code}`
        return toast.bad(t(hasText(id) ? id : 'scenarios.refused.INVALID'))
      }
      view.set({ side: 'step' })
      const added = done.value.nodes[0]
      if (added !== undefined && at === null) camera.current?.show(added)
    },
    [store, camera, view, lockedBecause, t],
  )
}
