import type { FlowDocument } from '@cartie/flow'
import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { useAct, useBuilder } from '../builder/builder-context.ts'
import type { Picked } from '../builder/picked.ts'
import { arrange, cardWidth, guessHeight } from './arrange.ts'
import { freeExit } from './node-words.ts'

/** What may be done on the canvas by a key or by a button of its tools. */
export function useCanvasActs() {
  const { store, view, camera } = useBuilder()
  const act = useAct()
  const flow = useReactFlow()
  return useMemo(() => {
    const current = (): string | undefined => store.get().picked.nodes.at(-1)
    return {
      open: () => {
        if (current() === undefined) return
        view.set({ side: 'step' })
        requestAnimationFrame(() =>
          document.querySelector<HTMLElement>('[data-step-form] :is(input, textarea)')?.focus(),
        )
      },
      add: () => {
        const { document: edited, picked } = store.get()
        const from = current()
        const exit = from === undefined ? null : freeExit(edited, from)
        const after = picked.edge ?? (from !== undefined && exit !== null ? { from, exit } : null)
        view.set({ choosing: { what: 'step', at: null, after } })
      },
      connect: () => {
        const from = current()
        if (from !== undefined) view.set({ choosing: { what: 'target', from, exit: null } })
      },
      remove: () => remove(store.get().picked, act),
      duplicate: () => {
        const { picked } = store.get()
        if (picked.nodes.length > 0) act({ do: 'duplicate', ids: picked.nodes })
      },
      all: () => {
        const { document: edited } = store.get()
        const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)
        store.pick({ nodes: Object.keys(edited.nodes), groups: ids(edited.groups), notes: ids(edited.notes) })
      },
      group: () => {
        const { document: edited, picked } = store.get()
        if (picked.nodes.length > 0) act({ do: 'add-group', data: frameAround(edited, picked.nodes) })
      },
      note: () => {
        const box = document.querySelector('.flow-canvas')?.getBoundingClientRect()
        const middle = { x: (box?.left ?? 0) + (box?.width ?? 0) / 2, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 }
        const at = flow.screenToFlowPosition(middle)
        act({ do: 'add-note', data: { position: { x: Math.round(at.x), y: Math.round(at.y) }, colour: 'amber' } })
      },
      arrange: () => {
        const sizes = new Map(
          flow
            .getNodes()
            .flatMap(({ id, measured }) =>
              measured?.width && measured.height ? [[id, { width: measured.width, height: measured.height }]] : [],
            ),
        )
        if (act({ do: 'move', to: arrange(store.get().document, sizes) })) setTimeout(() => camera.current?.fit(), 50)
      },
      undo: () => store.undo(),
      redo: () => store.redo(),
      find: () => view.set({ choosing: { what: 'find' } }),
      first: () => {
        const start = Object.entries(store.get().document.nodes).find(([, { kind }]) => kind === 'start')?.[0]
        if (start === undefined) return
        store.pick({ nodes: [start] })
        camera.current?.show(start)
      },
      fit: () => camera.current?.fit(),
      simulate: () => view.set({ isSimulating: !view.get().isSimulating }),
      'next-problem': () => {
        const ids = [...view.get().problems.keys()]
        const next = ids[(ids.indexOf(current() ?? '') + 1) % Math.max(1, ids.length)]
        if (next === undefined) return
        store.pick({ nodes: [next] })
        view.set({ side: 'findings' })
        camera.current?.show(next)
      },
      clear: () => store.pick({}),
      help: () => view.set({ isHelping: true }),
    }
  }, [store, view, camera, act, flow])
}

function remove(picked: Picked, act: ReturnType<typeof useAct>): void {
  if (picked.edge) act({ do: 'disconnect', ...picked.edge })
  else
    act(
      ...(picked.nodes.length > 0 ? [{ do: 'remove-nodes' as const, ids: picked.nodes, heals: true }] : []),
      ...picked.groups.map((id) => ({ do: 'remove-group' as const, id })),
      ...picked.notes.map((id) => ({ do: 'remove-note' as const, id })),
    )
}

/** A frame that holds these steps, with a margin and its head above them. */
function frameAround(edited: FlowDocument, ids: readonly string[]) {
  const boxes = ids.flatMap((id) => {
    const position = edited.nodes[id]?.position
    return position
      ? [{ ...position, right: position.x + cardWidth, bottom: position.y + guessHeight(edited, id) }]
      : []
  })
  const left = Math.min(...boxes.map(({ x }) => x)) - 24
  const top = Math.min(...boxes.map(({ y }) => y)) - 48
  const width = Math.max(...boxes.map(({ right }) => right)) - left + 24
  const height = Math.max(...boxes.map(({ bottom }) => bottom)) - top + 24
  return { nodeIds: ids, position: { x: left, y: top }, size: { width, height }, colour: 'blue' }
}
