import type { EditError, FlowNode } from '@cartie/flow'
import { toast } from '@cartie/ui'
import { useCallback, useMemo, useState } from 'react'
import { hasText, useText } from '../../../lib/text.ts'
import { useBuilder, useEdited } from '../builder/builder-context.ts'

type Rejected = {
  readonly value: unknown
  readonly issues: readonly { readonly path: string; readonly message: string }[]
}

export type StepForm = {
  readonly node: FlowNode
  /** A field as it is written now: what was refused stays in the field until it is right. */
  readonly valueOf: (field: string) => unknown
  readonly change: (field: string, value: unknown) => void
  /** What is wrong at a path, if anything. */
  readonly problemAt: (path: string) => string | undefined
}

/** The fields of a step as a form: what may stand goes into the document at once, what may not stays here with its reason. */
export function useStepForm(id: string): StepForm | null {
  const { store, lockedBecause } = useBuilder()
  const t = useText()
  const node = useEdited(({ document }) => document.nodes[id])
  const [rejected, setRejected] = useState<Readonly<Record<string, Rejected>>>({})
  const change = useCallback(
    (field: string, value: unknown) => {
      if (lockedBecause !== null) return toast.bad(lockedBecause)
      const done = store.act([{ do: 'patch-node', id, patch: { [field]: value } }], { merge: `${id}.${field}` })
      setRejected((before) => {
        const others = Object.fromEntries(Object.entries(before).filter(([name]) => name !== field))
        return done.ok ? others : { ...others, [field]: { value, issues: issuesOf(done.error) } }
      })
      const code = done.ok ? null : done.error.code
      if (code !== null && code !== 'INVALID')
        toast.bad(t(hasText(`scenarios.refused.${code}`) ? `scenarios.refused.${code}` : 'scenarios.refused.INVALID'))
    },
    [store, id, lockedBecause, t],
  )
  return useMemo(() => {
    if (!node) return null
    const fields: Record<string, unknown> = { ...node }
    const issues = Object.values(rejected).flatMap((each) => each.issues)
    return {
      node,
      valueOf: (field) => (rejected[field] ? rejected[field].value : fields[field]),
      change,
      problemAt: (path) => issues.find((issue) => issue.path === path)?.message,
    }
  }, [node, rejected, change])
}

const issuesOf = (error: EditError): Rejected['issues'] => (error.code === 'INVALID' ? error.data.issues : [])
