import { Fact, Facts, Section, Time, useFormat } from '@cartie/ui'
import type { ReactNode } from 'react'
import { useText } from '../../../lib/text.ts'
import { useSaidWords } from '../use-said-words.ts'
import type { LeadDetail } from '../types.ts'

/** What the client said, the newest word on each; below, every time they came and what they said then. */
export function SaidByClient({ lead }: { lead: LeadDetail }) {
  const t = useText()
  const format = useFormat()
  const words = useSaidWords()
  const captures = lead.captures.filter(({ said }) => Object.keys(said).length > 0)
  if (Object.keys(lead.details).length === 0 && captures.length === 0) return null
  return (
    <Section title={t('leads.said')}>
      <SaidFacts said={lead.details} words={words} />
      {captures.length > 1 && (
        <ol className="mt-3 grid gap-2">
          {captures.map((capture) => (
            <li key={capture.id}>
              <details className="rounded-mid bg-surface-2 px-3 py-2">
                <summary className="cursor-pointer text-12 text-text-2">
                  {t('leads.said.at', { at: format.exact(capture.capturedAt) })}
                </summary>
                <div className="pt-2">
                  <SaidFacts said={capture.said} words={words} />
                </div>
              </details>
            </li>
          ))}
        </ol>
      )}
      {captures.length === 1 && captures[0] && (
        <p className="mt-2 text-12 text-text-3">
          <Time at={captures[0].capturedAt} />
        </p>
      )}
    </Section>
  )
}

type SaidFactsProps = { said: Readonly<Record<string, unknown>>; words: ReturnType<typeof useSaidWords> }

function SaidFacts({ said, words }: SaidFactsProps) {
  const shown = Object.entries(said).flatMap(([name, value]): [string, ReactNode][] => {
    const text = words.value(name, value)
    return text ? [[name, text]] : []
  })
  return (
    <Facts>
      {shown.map(([name, text]) => (
        <Fact key={name} label={words.name(name)}>
          {text}
        </Fact>
      ))}
    </Facts>
  )
}
