import type { ReactNode } from 'react'
import { locales } from '@cartie/kernel'
import { Segmented } from '@cartie/ui'
import { showLocale, useLocale, useText } from '../../../lib/text.ts'

const short = { uk: 'УКР', en: 'ENG', ru: 'РУС' }

/** A page without the shell: a mark, a title, one thing to do, and the choice of language. */
export function BareFrame(props: { title: string; text?: ReactNode; children: ReactNode }) {
  const t = useText()
  const locale = useLocale()
  return (
    <div className="flex min-h-dvh flex-col bg-surface">
      <main className="m-auto grid w-full max-w-105 gap-6 px-4 py-10">
        <header className="grid gap-2">
          <span
            aria-hidden="true"
            className="mb-2 grid size-9 place-items-center rounded-box bg-accent text-16 font-bold text-on-accent"
          >
            C
          </span>
          <h1 className="text-20">{props.title}</h1>
          {props.text && <p className="text-text-2">{props.text}</p>}
        </header>
        {props.children}
      </main>
      <footer className="flex justify-center pb-6">
        <Segmented
          label={t('shell.language')}
          value={locale}
          onChange={(next) => void showLocale(next)}
          options={locales.map((value) => ({ value, label: short[value] }))}
        />
      </footer>
    </div>
  )
}
