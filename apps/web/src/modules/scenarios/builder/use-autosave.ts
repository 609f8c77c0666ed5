import { safe } from '@orpc/client'
import type { ScenarioView } from '@cartie/contract/scenarios-editing'
import type { FlowDocument } from '@cartie/flow'
import { useToast } from '@cartie/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { client } from '../../../lib/api.ts'
import type { BuilderStore } from './builder-store.ts'
import { forgetKept, keep } from './kept-draft.ts'

export type Saving = {
  readonly state: 'saved' | 'saving' | 'unsaved' | 'conflict'
  readonly revision: number
  /** Saves what is not saved yet; answers the newest revision, or null when it could not be saved. */
  readonly flush: () => Promise<number | null>
  /** After a conflict: mine over theirs, or theirs with mine one undo away. */
  readonly settle: (which: 'mine' | 'theirs') => Promise<void>
}

const pauseMs = 900

/**
 * Saves the draft a moment after each change, on top of the revision it was made from: `baseRevision` is older than the newest where this browser
 * kept what it could not save, and others have saved since. Nobody is overwritten unasked.
 */
export function useAutosave(scenario: ScenarioView, store: BuilderStore, baseRevision: number): Saving {
  const { failed } = useToast()
  const scenarioId = scenario.id
  const saved = useRef<{ document: FlowDocument; revision: number }>({
    document: scenario.draft,
    revision: baseRevision,
  })
  const [state, setState] = useState<Saving['state']>('saved')
  const [revision, setRevision] = useState(scenario.draftRevision)
  const running = useRef<Promise<number | null> | null>(null)

  const save = useCallback(async (): Promise<number | null> => {
    const { document } = store.get()
    if (document === saved.current.document) return saved.current.revision
    setState('saving')
    const { error, data } = await safe(
      client.scenarios.saveDraft({ scenarioId, baseRevision: saved.current.revision, document }),
    )
    if (!error) {
      saved.current = { document, revision: data.revision }
      setRevision(data.revision)
      const isAll = store.get().document === document
      setState(isAll ? 'saved' : 'unsaved')
      if (isAll) forgetKept(scenarioId)
      return data.revision
    }
    const isConflict = 'code' in error && error.code === 'DRAFT_CONFLICT'
    setState(isConflict ? 'conflict' : 'unsaved')
    if (!isConflict) failed(error)
    return null
  }, [store, scenarioId, failed])

  const flush = useCallback(async () => {
    await running.current
    running.current = save().finally(() => (running.current = null))
    return running.current
  }, [save])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = store.subscribe(() => {
      const { document } = store.get()
      if (document === saved.current.document) return
      keep(scenarioId, { document, revision: saved.current.revision })
      setState((before) => (before === 'conflict' ? before : 'unsaved'))
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), pauseMs)
    })
    // what this browser kept is saved at once, or asked about
    if (store.get().document !== saved.current.document) void flush()
    const onLeave = (event: BeforeUnloadEvent) => {
      if (store.get().document !== saved.current.document) event.preventDefault()
    }
    addEventListener('beforeunload', onLeave)
    return () => {
      stop()
      clearTimeout(timer)
      removeEventListener('beforeunload', onLeave)
      if (store.get().document !== saved.current.document) void save()
    }
  }, [store, scenarioId, flush, save])

  const settle = useCallback(
    async (which: 'mine' | 'theirs') => {
      const { error, data: newest } = await safe(client.scenarios.getScenario({ scenarioId }))
      if (error) return failed(error)
      const mine = store.get().document
      saved.current = { document: newest.draft, revision: newest.draftRevision }
      setRevision(newest.draftRevision)
      setState('unsaved')
      // theirs comes as a step of undo: what I had is one step back
      store.replace(newest.draft)
      if (which === 'mine') store.replace(mine)
      await flush()
    },
    [store, scenarioId, flush, failed],
  )
  return { state, revision, flush, settle }
}
