import { describeKinds, exitsOf, type FlowDocument, type NodeKindName } from '@cartie/flow'
import { Select } from '@cartie/ui'
import { useReactFlow } from '@xyflow/react'
import { CircleOff } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { useAct, useBuilder, useEdited, useView } from '../builder/builder-context.ts'
import type { Choosing, Place } from '../builder/view-store.ts'
import { Chooser, type Choice } from './chooser.tsx'
import { kindIcon } from './kind-icons.ts'
import { exitWords, freeExit, kindTitle, nodeTitle, nodeWords } from './node-words.ts'
import { useAddStep } from './use-add-step.ts'

/** The list that is open over the canvas, if any. */
export function ChoosingLists({ onDone }: { onDone: () => void }) {
  const { view } = useBuilder()
  const choosing = useView((each) => each.choosing)
  if (!choosing) return null
  const close = () => {
    view.set({ choosing: null })
    onDone()
  }
  if (choosing.what === 'step') return <StepList choosing={choosing} onClose={close} />
  if (choosing.what === 'target') return <TargetList from={choosing.from} startExit={choosing.exit} onClose={close} />
  return <FindList onClose={close} />
}

/** Every kind of step there is but the start, which a scenario has one of. */
export function useKindChoices(): readonly Choice[] {
  const t = useText()
  const locale = useView((view) => view.language)
  return useMemo(
    () =>
      describeKinds()
        .filter(({ kind }) => kind !== 'start')
        .map(({ kind, group }) => ({
          id: kind,
          label: kindTitle(kind, locale),
          icon: kindIcon(kind),
          group: t(`scenarios.palette.${group}`),
        })),
    [locale, t],
  )
}

export const isKind = (name: string): name is NodeKindName => describeKinds().some(({ kind }) => kind === name)

function StepList({ choosing, onClose }: { choosing: Extract<Choosing, { what: 'step' }>; onClose: () => void }) {
  const t = useText()
  const flow = useReactFlow()
  const add = useAddStep()
  const choices = useKindChoices()
  const [exit, setExit] = useState(choosing.after?.exit ?? null)
  const after = choosing.after && exit ? { from: choosing.after.from, exit } : null
  return (
    <Chooser
      title={t('scenarios.add')}
      placeholder={t('scenarios.palette.search')}
      choices={choices}
      head={after && <PortHead from={after.from} exit={after.exit} onExit={setExit} />}
      at={choosing.at ? cornerOf(flow.flowToScreenPosition(choosing.at)) : undefined}
      onClose={onClose}
      onChoose={(kind) => {
        if (isKind(kind)) add(kind, { at: choosing.at, after })
        onClose()
      }}
    />
  )
}

/** The corner of a list beside a place on the screen, kept within the canvas. */
function cornerOf(place: Place): { left: number; top: number } {
  const box = document.querySelector('.flow-canvas')?.getBoundingClientRect()
  const [x, y] = [place.x - (box?.left ?? 0) + 8, place.y - (box?.top ?? 0) - 8]
  const most = { left: (box?.width ?? 600) - 300, top: (box?.height ?? 600) - 340 }
  return { left: Math.max(8, Math.min(x, most.left)), top: Math.max(8, Math.min(y, most.top)) }
}

function PortHead({ from, exit, onExit }: { from: string; exit: string; onExit: (exit: string) => void }) {
  const t = useText()
  const locale = useView((view) => view.language)
  const node = useEdited(({ document: edited }) => edited.nodes[from])
  if (!node) return null
  const options = exitsOf(node).map((each) => ({ value: each.id, label: exitWords(each, node, { t, locale }) }))
  return (
    <div className="grid gap-1">
      <span className="text-12 text-text-3">{t('scenarios.add.after', { name: nodeTitle(node, locale) })}</span>
      {options.length > 1 && (
        <Select size="sm" label={t('scenarios.port')} value={exit} options={options} onChange={onExit} />
      )}
    </div>
  )
}

/** Every step of the document as a choice, the nearest in the document's order. */
function useStepChoices(edited: FlowDocument): Choice[] {
  const t = useText()
  const locale = useView((view) => view.language)
  return useMemo(
    () =>
      Object.entries(edited.nodes).map(([id, node]) => ({
        id,
        label: nodeTitle(node, locale),
        hint: nodeWords(node, { t, locale, document: edited }),
        icon: kindIcon(node.kind),
      })),
    [edited, locale, t],
  )
}

const nowhere = '-'

function TargetList(props: { from: string; startExit: string | null; onClose: () => void }) {
  const { from, onClose } = props
  const t = useText()
  const act = useAct()
  const edited = useEdited((state) => state.document)
  const [exit, setExit] = useState(() => props.startExit ?? freeExit(edited, from))
  const steps = useStepChoices(edited)
  if (exit === null) return null
  const isLinked = edited.edges.some((edge) => edge.from === from && edge.exit === exit)
  const off: Choice[] = isLinked ? [{ id: nowhere, label: t('scenarios.connect.nowhere'), icon: CircleOff }] : []
  const targets = steps.filter(({ id }) => id !== from && edited.nodes[id]?.kind !== 'start')
  return (
    <Chooser
      title={t('scenarios.connect')}
      placeholder={t('scenarios.find.placeholder')}
      choices={[...off, ...targets]}
      head={<PortHead from={from} exit={exit} onExit={setExit} />}
      onClose={onClose}
      onChoose={(to) => {
        act(to === nowhere ? { do: 'disconnect', from, exit } : { do: 'connect', from, exit, to })
        onClose()
      }}
    />
  )
}

function FindList({ onClose }: { onClose: () => void }) {
  const t = useText()
  const { store, camera } = useBuilder()
  const steps = useStepChoices(useEdited((state) => state.document))
  return (
    <Chooser
      title={t('scenarios.find')}
      placeholder={t('scenarios.find.placeholder')}
      choices={steps}
      onClose={onClose}
      onChoose={(id) => {
        onClose()
        store.pick({ nodes: [id] })
        camera.current?.show(id, true)
      }}
    />
  )
}
