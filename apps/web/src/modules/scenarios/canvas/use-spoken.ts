import { exitsOf } from '@cartie/flow'
import { useMemo } from 'react'
import { useText } from '../../../lib/text.ts'
import { useEdited, useView } from '../builder/builder-context.ts'
import { exitWords, nodeTitle, nodeWords } from './node-words.ts'
import { waysOf } from './ports.ts'

/** What a screen reader says of the step that the keys stand on: its name, its words, and where each way out of it leads. */
export function useSpoken(): string {
  const t = useText()
  const locale = useView((view) => view.language)
  const edited = useEdited((state) => state.document)
  const picked = useEdited((state) => state.picked.nodes)
  return useMemo(() => {
    const id = picked.at(-1)
    const node = id === undefined ? undefined : edited.nodes[id]
    if (!node || id === undefined) return ''
    const ways = waysOf(edited.edges)
    const exits = exitsOf(node).map((exit) => {
      const to = edited.nodes[ways.get(`${id} ${exit.id}`) ?? '']
      const label = exitWords(exit, node, { t, locale })
      return to
        ? t('scenarios.spoken.leads', { exit: label, name: nodeTitle(to, locale) })
        : t('scenarios.spoken.open', { exit: label })
    })
    const words = nodeWords(node, { t, locale, document: edited })
    const many = picked.length > 1 ? t('scenarios.picked', { count: picked.length }) : ''
    return [many, nodeTitle(node, locale), words, ...exits].filter(Boolean).join('. ')
  }, [edited, picked, locale, t])
}
