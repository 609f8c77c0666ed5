import { useText } from '../../../lib/text.ts'

export const stepCount = 3

/** How far the first run has come. */
export function Steps({ current }: { current: number }) {
  const t = useText()
  return (
    <div className="grid gap-2">
      <p className="text-12 text-text-3">{t('identity.welcome.step', { current, total: stepCount })}</p>
      <div className="grid grid-cols-3 gap-1" aria-hidden="true">
        {Array.from({ length: stepCount }, (_, index) => (
          <span key={index} className={`h-1 rounded-full ${index < current ? 'bg-accent' : 'bg-line-2'}`} />
        ))}
      </div>
    </div>
  )
}
