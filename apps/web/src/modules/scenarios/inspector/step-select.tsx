import { Combobox, MultiCombobox } from '@cartie/ui'
import { useMemo } from 'react'
import { useText } from '../../../lib/text.ts'
import { useEdited, useView } from '../builder/builder-context.ts'
import { kindIcon } from '../canvas/kind-icons.ts'
import { nodeLine } from '../canvas/node-words.ts'

type Props = { id?: string; label?: string; invalid?: boolean; onChange: (value: unknown) => void }

function useStepOptions() {
  const t = useText()
  const locale = useView((view) => view.language)
  const edited = useEdited((state) => state.document)
  return useMemo(
    () =>
      Object.entries(edited.nodes).map(([value, node]) => ({
        value,
        label: nodeLine(node, { t, locale, document: edited }),
        icon: kindIcon(node.kind),
      })),
    [edited, locale, t],
  )
}

/** A step of this scenario. */
export function StepSelect({ value, ...props }: Props & { value: string }) {
  const t = useText()
  return (
    <Combobox {...props} value={value || null} options={useStepOptions()} placeholder={t('scenarios.choose-step')} />
  )
}

/** Steps of this scenario, in order. */
export function StepsSelect({ value, ...props }: Props & { value: unknown }) {
  const t = useText()
  const chosen = Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
  return <MultiCombobox {...props} value={chosen} options={useStepOptions()} placeholder={t('scenarios.choose-step')} />
}
