import type { Bubble } from '@cartie/flow'
import { useText } from '../../../lib/text.ts'
import { pictureOf } from '../inspector/picture-of.ts'

type Said = Extract<Bubble, { from: 'bot' }>

/** A message as the client's messenger shows it: pictures, formatting, buttons, and what the messenger could not show. */
export function BotBubble({
  said,
  onPress,
}: {
  said: Omit<Said, 'atMs'>
  onPress?: (id: string, label: string) => void
}) {
  const t = useText()
  return (
    <article className="grid max-w-[90%] gap-1">
      <div className="rounded-[12px_12px_12px_4px] bg-bubble-in px-3 py-1.75 break-words shadow-[0_1px_1px_rgb(0_0_0/.08)]">
        {said.media.map(({ ref }, index) => {
          const address = pictureOf(ref)
          return address ? (
            <img key={index} src={address} alt="" className="mb-1 max-h-40 w-full rounded-mid object-cover" />
          ) : (
            <p key={index} className="mb-1 rounded-mid bg-sunken px-2 py-4 text-center text-12 text-text-3">
              {t('scenarios.media.photo', { number: index + 1 })}
            </p>
          )
        })}
        <p className="whitespace-pre-wrap">
          {said.text.map((run, index) => (
            <span
              key={index}
              className={`${run.bold ? 'font-semibold' : ''} ${run.italic ? 'italic' : ''} ${run.link ? 'text-info underline' : ''}`}
            >
              {run.text}
            </span>
          ))}
        </p>
      </div>
      {said.rows.map((row, index) => (
        <div key={index} className="grid auto-cols-fr grid-flow-col gap-1">
          {row.map((button) => (
            <button
              key={button.id}
              type="button"
              disabled={!onPress || button.kind === 'url'}
              onClick={() => onPress?.(button.id, button.label)}
              className="min-h-8 rounded-box bg-surface px-2 py-1 text-12 font-medium text-text hover:bg-sunken"
            >
              {button.label}
            </button>
          ))}
        </div>
      ))}
      {said.lost.map((lost) => (
        <p key={lost} className="text-11 text-warn">
          {t(`scenarios.lost.${lost}`)}
        </p>
      ))}
    </article>
  )
}
