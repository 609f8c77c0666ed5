import { bubblesOf, channelLimits, readsOf, startSimulation, textsOf, type FlowDocument } from '@cartie/flow'
import { useMemo } from 'react'
import { useText } from '../../../lib/text.ts'
import { useEdited, useView } from '../builder/builder-context.ts'
import { BotBubble } from './bot-bubble.tsx'

/** What a step says as Telegram will show it, played by the engine itself, with its length counted. */
export function MessagePreview({ id }: { id: string }) {
  const t = useText()
  const language = useView((view) => view.language)
  const edited = useEdited((state) => state.document)
  const bubbles = useMemo(() => {
    const alone = onlyStep(edited, id)
    if (!alone) return []
    const simulation = startSimulation({ key: 'preview', document: alone, language, answer: () => null })
    return bubblesOf(simulation, 'telegram').filter((bubble) => bubble.from === 'bot' && bubble.nodeId === id)
  }, [edited, id, language])
  if (bubbles.length === 0) return null
  return (
    <section className="grid gap-1">
      <h3 className="text-12 font-medium text-text-2">{t('scenarios.preview')}</h3>
      <div className="grid gap-2 rounded-box bg-sunken p-3">
        {bubbles.map((bubble, index) => bubble.from === 'bot' && <BotBubble key={index} said={bubble} />)}
      </div>
      {bubbles.map((bubble, index) => {
        if (bubble.from !== 'bot') return null
        const length = bubble.text.reduce((sum, run) => sum + run.text.length, 0)
        const limits = channelLimits.telegram
        const most = bubble.media.length > 0 ? limits.maxCaption : limits.maxText
        return (
          <p key={index} className="num text-11 text-text-3">
            {t('scenarios.preview.length', { length, most })}
          </p>
        )
      })}
    </section>
  )
}

/** A document in which a step stands right after the start, every variable of its text showing its own name. */
function onlyStep(edited: FlowDocument, id: string): FlowDocument | null {
  const node = edited.nodes[id]
  const start = Object.entries(edited.nodes).find(([, each]) => each.kind === 'start')
  if (!node || !start || node.kind === 'start' || textsOf(node).length === 0) return null
  const names = readsOf(node).filter((name) => !name.includes('.'))
  const variables = names.map((name) => ({ name, type: 'text' as const, initial: `‹${name}›`, keeps: false }))
  return {
    ...edited,
    nodes: { [start[0]]: start[1], [id]: node },
    edges: [{ from: start[0], exit: 'next', to: id }],
    variables,
  }
}
