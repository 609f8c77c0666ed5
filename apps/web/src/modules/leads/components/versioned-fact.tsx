import { useEffect, useRef, type ReactNode } from 'react'
import { EditableFact, useFormat, type ControlProps } from '@cartie/ui'
import { codeOf } from '../../../lib/errors.ts'
import { useText } from '../../../lib/text.ts'
import type { Actor } from '../types.ts'
import { useActorName } from '../use-members.ts'

/** A thing whose every change has a number, so that two people cannot overwrite each other unseen. */
export type Versioned = { readonly version: number; readonly changedBy: Actor; readonly updatedAt: Date }

export type VersionedFactProps<T extends Versioned, V> = {
  thing: T
  label: string
  /** The value of the fact in a thing. */
  read: (thing: T) => V
  /** How a value is shown; null shows that nothing is known. */
  show: (value: V) => ReactNode
  /** Saves the value over the version the person saw; answers with the thing as it is now. */
  write: (value: V, version: number) => Promise<T>
  /** The thing as the server has it at this moment. */
  load: () => Promise<T>
  /** Why this person may not change it. */
  reason?: string | undefined
  children: (field: ControlProps<V>) => ReactNode
}

/**
 * A fact changed in place. If a colleague changed other facts meanwhile, both changes stay; if it was this very fact, the
 * person is told who wrote what, and a second Enter decides for their own value.
 */
export function VersionedFact<T extends Versioned, V>(props: VersionedFactProps<T, V>) {
  const { thing, read, show } = props
  const t = useText()
  const format = useFormat()
  const actorName = useActorName()
  const seen = useRef<T>(thing)
  const save = async (value: V) => {
    try {
      seen.current = await props.write(value, seen.current.version)
    } catch (error) {
      if (!codeOf(error)?.endsWith('_CHANGED')) throw error
      const fresh = await props.load()
      const isSameFact = isSame(read(fresh), read(seen.current))
      seen.current = fresh
      if (isSameFact) return save(value)
      throw conflict({
        label: props.label,
        who: actorName(fresh.changedBy),
        when: format.relative(fresh.updatedAt),
      })
    }
  }
  return (
    <EditableFact<V>
      label={props.label}
      value={read(thing)}
      shown={show(read(thing))}
      onSave={save}
      saved={t('leads.fact.saved', { fact: props.label })}
      reason={props.reason}
    >
      {(field) => (
        <Editing onStart={() => (seen.current = thing)}>{props.children({ ...field, label: props.label })}</Editing>
      )}
    </EditableFact>
  )
}

/** Notes once that somebody has begun to edit. */
function Editing({ onStart, children }: { onStart: () => void; children: ReactNode }) {
  const start = useRef(onStart)
  useEffect(() => {
    start.current()
  }, [])
  return children
}

/** The failure `FACT_CHANGED` of this page: its words name the fact, who changed it and when. */
const conflict = (data: { label: string; who: string; when: string }): Error =>
  Object.assign(new Error('FACT_CHANGED'), { code: 'FACT_CHANGED', data })

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
