import { describeVariables, variableTypes, type VariableUse } from '@cartie/flow'
import { Badge, Button, IconButton, Input, Select } from '@cartie/ui'
import { Plus, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { useAct, useBuilder, useEdited, useView } from '../builder/builder-context.ts'
import { nodeTitle } from '../canvas/node-words.ts'

/** The variables of the scenario: their types, where each is used; a new name follows everywhere. */
export function VariablesPanel() {
  const t = useText()
  const act = useAct()
  const edited = useEdited((state) => state.document)
  const [name, setName] = useState('')
  const uses = useMemo(() => describeVariables(edited), [edited])
  const types = new Map(edited.variables.map((variable) => [variable.name, variable.type]))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 p-4">
      <form
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (act({ do: 'declare-variable', variable: { name, type: 'text' } })) setName('')
        }}
      >
        <Input
          label={t('scenarios.variables.new')}
          placeholder={t('scenarios.variables.new')}
          value={name}
          onChange={setName}
        />
        <Button type="submit" icon={Plus} disabled={name === ''}>
          {t('scenarios.variables.add')}
        </Button>
      </form>
      {uses.map((use) => (
        <VariableRow key={use.name} use={use} type={types.get(use.name) ?? null} />
      ))}
    </div>
  )
}

function VariableRow({ use, type }: { use: VariableUse; type: (typeof variableTypes)[number] | null }) {
  const t = useText()
  const act = useAct()
  const { store, view, camera } = useBuilder()
  const locale = useView((each) => each.language)
  const nodes = useEdited(({ document }) => document.nodes)
  const [typed, setTyped] = useState<string | null>(null)
  const ids = [...new Set([...use.writtenBy, ...use.readBy])]
  const options = variableTypes.map((each) => ({ value: each, label: t(`scenarios.type.${each}`) }))
  return (
    <section className="grid gap-2 rounded-box border border-line p-2">
      <div className="flex gap-1">
        <Input
          label={t('scenarios.variables.name')}
          value={typed ?? use.name}
          readOnly={use.name.includes('.')}
          onChange={setTyped}
          onBlur={() => {
            if (typed !== null && typed !== use.name) act({ do: 'rename-variable', name: use.name, to: typed })
            setTyped(null)
          }}
        />
        {use.isDeclared && (
          <IconButton
            icon={Trash2}
            label={t('scenarios.variables.remove', { name: use.name })}
            onClick={() => act({ do: 'remove-variable', name: use.name })}
          />
        )}
      </div>
      {type === null ? (
        <Badge>{t('scenarios.variables.undeclared')}</Badge>
      ) : (
        <Select
          size="sm"
          label={t('scenarios.variables.type')}
          value={type}
          options={options}
          onChange={(next) => act({ do: 'patch-variable', name: use.name, patch: { type: next } })}
        />
      )}
      <div className="flex flex-wrap gap-1">
        {ids.slice(0, 12).map((id) => (
          <Button
            key={id}
            size="sm"
            look="bare"
            onClick={() => {
              store.pick({ nodes: [id] })
              view.set({ side: 'step' })
              camera.current?.show(id, true)
            }}
          >
            {nodes[id] ? nodeTitle(nodes[id], locale) : id}
          </Button>
        ))}
      </div>
    </section>
  )
}
