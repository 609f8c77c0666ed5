import { copyNodes } from '@cartie/flow'
import { toast } from '@cartie/ui'
import { useEffect } from 'react'
import { useText } from '../../../lib/text.ts'
import { useAct, useBuilder } from '../builder/builder-context.ts'

const isOnCanvas = (): boolean =>
  document.activeElement === document.body || document.activeElement?.classList.contains('flow-canvas') === true

/** Copying, cutting and pasting steps by the browser's own clipboard, as JSON: also into another scenario. */
export function useClipboard(): void {
  const { store } = useBuilder()
  const act = useAct()
  const t = useText()
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const { document: edited, picked } = store.get()
      if (!isOnCanvas() || picked.nodes.length + picked.notes.length + picked.groups.length === 0) return
      const clip = copyNodes(edited, picked)
      const count = Object.keys(clip.nodes).length
      event.clipboardData?.setData('text/plain', JSON.stringify(clip))
      event.preventDefault()
      if (event.type === 'cut') act({ do: 'remove-nodes', ids: Object.keys(clip.nodes) })
      else toast.info(t('scenarios.copied', { count }))
    }
    const onPaste = (event: ClipboardEvent) => {
      if (!isOnCanvas()) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      event.preventDefault()
      act({ do: 'paste', clip: jsonOf(text) })
    }
    addEventListener('copy', onCopy)
    addEventListener('cut', onCopy)
    addEventListener('paste', onPaste)
    return () => {
      removeEventListener('copy', onCopy)
      removeEventListener('cut', onCopy)
      removeEventListener('paste', onPaste)
    }
  }, [store, act, t])
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
