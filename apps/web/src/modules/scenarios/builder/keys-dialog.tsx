import { Dialog, Kbd } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { builderKeys } from '../canvas/canvas-keys.ts'
import { useBuilder, useView } from './builder-context.ts'

/** Every key of the canvas. */
export function KeysDialog() {
  const t = useText()
  const { view } = useBuilder()
  const isOpen = useView((each) => each.isHelping)
  if (!isOpen) return null
  return (
    <Dialog open onClose={() => view.set({ isHelping: false })} title={t('scenarios.keys.title')}>
      {(['go', 'change', 'look'] as const).map((group) => (
        <section key={group} className="mb-4">
          <h3 className="mb-1 text-12 font-medium text-text-3">{t(`scenarios.keys.${group}`)}</h3>
          <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1">
            {builderKeys
              .filter((key) => key.group === group)
              .map((key) => (
                <div key={key.does} className="contents">
                  <dt>{t(`scenarios.key.${key.does}`)}</dt>
                  <dd className="flex justify-end gap-1">
                    {key.keys.slice(0, 4).map((keys) => (
                      <Kbd key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
