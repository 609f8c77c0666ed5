import { locales, type Locale } from '@cartie/kernel'
import { IconButton, Menu, Textarea } from '@cartie/ui'
import { Bold, Braces, Italic, Link } from 'lucide-react'
import { useId, useRef } from 'react'
import { useText } from '../../../lib/text.ts'
import type { FieldProps } from './form-field.tsx'
import { fieldHelp, fieldLabel } from './field-words.ts'
import { isRecord } from './json-schema.ts'
import { useVariableNames } from './variable-names.ts'

const short: Record<Locale, string> = { uk: 'УК', en: 'EN', ru: 'РУ' }
const longFields = ['text', 'prompt', 'title', 'footer', 'errorText']

/** A text in three languages, one under another, each with its length counted as messengers count it. */
export function TextsField({ name, value, onChange, isBare }: FieldProps) {
  const t = useText()
  const id = useId()
  const texts = isRecord(value) ? value : {}
  const isLong = longFields.includes(name)
  const box = useRef<{ element: HTMLTextAreaElement; locale: Locale } | null>(null)
  const set = (locale: Locale, text: string) => {
    const { [locale]: _, ...others } = texts
    onChange(text === '' ? others : { ...others, [locale]: text })
  }
  const wrap = (before: string, after: string) => {
    const target = box.current
    if (!target) return
    const { element, locale } = target
    const { selectionStart: from, selectionEnd: to, value: all } = element
    set(locale, all.slice(0, from) + before + all.slice(from, to) + after + all.slice(to))
    requestAnimationFrame(() => {
      element.focus()
      element.setSelectionRange(from + before.length, to + before.length)
    })
  }
  return (
    <fieldset className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <div className="flex min-h-6 items-center">
        <legend className="float-left text-12 font-medium text-text-2">{fieldLabel(name, t)}</legend>
        {isLong && <TextTools wrap={wrap} />}
      </div>
      {!isBare && fieldHelp(name, t) && <p className="text-12 text-text-3">{fieldHelp(name, t)}</p>}
      {locales.map((locale) => (
        <div key={locale} className="relative flex items-start gap-2">
          <span
            aria-hidden="true"
            title={t(`scenarios.language.${locale}`)}
            className="mt-2 w-5 shrink-0 text-11 font-medium text-text-3"
          >
            {short[locale]}
          </span>
          <div
            className="min-w-0 flex-1"
            onFocus={(event) => {
              if (event.target instanceof HTMLTextAreaElement) box.current = { element: event.target, locale }
            }}
          >
            <Textarea
              id={`${id}-${locale}`}
              label={`${fieldLabel(name, t)}: ${t(`scenarios.language.${locale}`)}`}
              minRows={isLong ? 2 : 1}
              maxRows={8}
              maxLength={4096}
              value={textOf(texts[locale])}
              onChange={(text) => set(locale, text)}
            />
          </div>
        </div>
      ))}
    </fieldset>
  )
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What a text may have besides words: bold, italic, a link, a variable. */
function TextTools({ wrap }: { wrap: (before: string, after: string) => void }) {
  const t = useText()
  const names = useVariableNames()
  return (
    <span className="ml-auto flex" onMouseDown={(event) => event.preventDefault()}>
      <IconButton size="sm" icon={Bold} label={t('scenarios.text.bold')} onClick={() => wrap('**', '**')} />
      <IconButton size="sm" icon={Italic} label={t('scenarios.text.italic')} onClick={() => wrap('__', '__')} />
      <IconButton size="sm" icon={Link} label={t('scenarios.text.link')} onClick={() => wrap('[', '](https://)')} />
      <Menu
        align="end"
        trigger={<IconButton size="sm" icon={Braces} label={t('scenarios.text.variable')} />}
        items={names.map((name) => ({ label: name, onPress: () => wrap(`{{${name}}}`, '') }))}
      />
    </span>
  )
}
