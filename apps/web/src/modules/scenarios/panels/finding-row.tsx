import { applyFix, type Finding } from '@cartie/flow'
import { Button, Icon, cn } from '@cartie/ui'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { hasText, useText } from '../../../lib/text.ts'
import { useBuilder, useEdited, useView } from '../builder/builder-context.ts'
import { nodeTitle } from '../canvas/node-words.ts'

/** A finding: where, what it is, what a client would meet, and its fix where there is one. */
export function FindingRow({ finding, isHere }: { finding: Finding; isHere?: boolean }) {
  const t = useText()
  const { store, view, camera } = useBuilder()
  const locale = useView((each) => each.language)
  const { nodeId, code, severity, consequence, fix, data } = finding
  const node = useEdited(({ document }) => (nodeId === null ? undefined : document.nodes[nodeId]))
  const isError = severity === 'error'
  const known = Object.values(data)
    .filter((value) => value !== '')
    .join(', ')
  return (
    <li className={cn('grid gap-1 rounded-box px-3 py-2 text-12', isError ? 'bg-bad-soft' : 'bg-warn-soft')}>
      <p className={cn('flex items-start gap-1.5 font-medium', isError ? 'text-bad' : 'text-warn')}>
        <Icon of={isError ? CircleAlert : TriangleAlert} size={14} className="mt-px" />
        <span>{hasText(`scenarios.finding.${code}`) ? t(`scenarios.finding.${code}`) : code}</span>
      </p>
      <p className="text-text-2">
        {t(`scenarios.consequence.${consequence}`)}
        {known && ` (${known})`}
      </p>
      <div className="flex flex-wrap gap-1">
        {!isHere && nodeId !== null && node && (
          <Button
            size="sm"
            onClick={() => {
              store.pick({ nodes: [nodeId] })
              view.set({ side: 'step' })
              camera.current?.show(nodeId, true)
            }}
          >
            {t('scenarios.findings.show', { name: node.name ?? nodeTitle(node, locale) })}
          </Button>
        )}
        {fix && (
          <Button
            size="sm"
            onClick={() => {
              const fixed = applyFix(store.get().document, finding)
              if (fixed.ok) store.replace(fixed.value.document)
            }}
          >
            {t('scenarios.findings.fix')}
          </Button>
        )}
      </div>
    </li>
  )
}
