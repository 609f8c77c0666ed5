import { exitsOf } from '@cartie/flow'
import { Button } from '@cartie/ui'
import { ArrowRight } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { useBuilder, useEdited, useView } from '../builder/builder-context.ts'
import { exitWords, nodeTitle } from '../canvas/node-words.ts'
import { waysOf } from '../canvas/ports.ts'

/** Where each way out of a step leads; a press changes it without the mouse drawing anything. */
export function StepWays({ id }: { id: string }) {
  const t = useText()
  const { view } = useBuilder()
  const locale = useView((each) => each.language)
  const edited = useEdited((state) => state.document)
  const node = edited.nodes[id]
  if (!node) return null
  const exits = exitsOf(node)
  if (exits.length === 0) return null
  const ways = waysOf(edited.edges)
  return (
    <section className="grid gap-1">
      <h3 className="text-12 font-medium text-text-2">{t('scenarios.ways')}</h3>
      {exits.map((exit) => {
        const target = edited.nodes[ways.get(`${id} ${exit.id}`) ?? '']
        return (
          <div key={exit.id} className="flex items-center gap-2 text-12">
            <span className="min-w-0 flex-1 truncate">{exitWords(exit, node, { t, locale })}</span>
            <Button
              size="sm"
              look="bare"
              icon={ArrowRight}
              className={target ? 'max-w-40' : 'text-text-3!'}
              aria-description={t('scenarios.ways.change', { exit: exitWords(exit, node, { t, locale }) })}
              onClick={() => view.set({ choosing: { what: 'target', from: id, exit: exit.id } })}
            >
              <span className="truncate">{target ? nodeTitle(target, locale) : t('scenarios.ways.nowhere')}</span>
            </Button>
          </div>
        )
      })}
    </section>
  )
}
