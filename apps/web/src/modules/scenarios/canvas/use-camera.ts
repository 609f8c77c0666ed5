import { useReactFlow } from '@xyflow/react'
import { useEffect, type RefObject } from 'react'
import { useBuilder } from '../builder/builder-context.ts'
import { cardWidth, guessHeight } from './arrange.ts'

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Lets the rest of the builder move the canvas. */
export function useCamera(box: RefObject<HTMLElement | null>): void {
  const { camera, store } = useBuilder()
  const flow = useReactFlow()
  useEffect(() => {
    const duration = calm() ? 0 : 140
    camera.current = {
      show: (id, takesFocus) => {
        const { document } = store.get()
        const position = document.nodes[id]?.position
        if (!position) return
        const zoom = Math.min(1, Math.max(0.8, flow.getZoom()))
        const middle = { x: position.x + cardWidth / 2, y: position.y + guessHeight(document, id) / 2 }
        void flow.setCenter(middle.x, middle.y, { zoom, duration })
        if (takesFocus) box.current?.focus({ preventScroll: true })
      },
      fit: () => void flow.fitView({ maxZoom: 1, padding: 0.08, duration }),
    }
    return () => void (camera.current = null)
  }, [camera, store, flow, box])
}
