import { documentJsonSchema, type Operation } from '@cartie/flow'
import { useMemo } from 'react'
import { useAct, useEdited } from '../builder/builder-context.ts'
import { FormField, GroupField } from '../inspector/form-field.tsx'
import { isRecord, readSchema } from '../inspector/json-schema.ts'

const noProblem = () => undefined

/** What starts the scenario, and its settings. */
export function StartPanel() {
  const act = useAct()
  const triggers = useEdited(({ document }) => document.triggers)
  const settings = useEdited(({ document }) => document.settings)
  const root = useMemo(() => readSchema(documentJsonSchema()), [])
  const ofTriggers = root.properties?.triggers
  const { accounts: _, ...fields } = root.properties?.settings?.properties ?? {}
  const shared = { root, problemAt: noProblem, isBare: false }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5 p-4">
      {ofTriggers && (
        <FormField
          {...shared}
          name="triggers"
          path="triggers"
          schema={ofTriggers}
          value={triggers}
          onChange={(next) => {
            const rows: unknown[] = Array.isArray(next) ? next : []
            const gone = triggers.map((): Operation => ({ do: 'remove-trigger', index: 0 }))
            const come = rows.filter(isRecord).map((trigger): Operation => ({ do: 'add-trigger', trigger }))
            act(...gone, ...come)
          }}
        />
      )}
      <GroupField
        {...shared}
        name="settings"
        path="settings"
        schema={{ type: 'object', properties: fields }}
        value={settings}
        onChange={(next) => {
          if (isRecord(next)) act({ do: 'set-settings', patch: next })
        }}
      />
    </div>
  )
}
