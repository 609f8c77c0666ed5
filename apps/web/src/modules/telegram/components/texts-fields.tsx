import { useId } from 'react'
import { locales, type Locale, type Texts } from '@cartie/kernel'
import { cn, Input, Textarea } from '@cartie/ui'

type TextsFieldsProps = {
  label: string
  value: Texts
  onChange: (value: Texts) => void
  /** Several lines. */
  tall?: boolean
  maxLength: number
  disabled?: boolean
  placeholder?: string
  /** The languages as heads over the fields; without them they are named beside each field. */
  isHeaded?: boolean
}

/** One text in three languages, side by side; below each other on a phone. */
export function TextsFields(props: TextsFieldsProps) {
  const id = useId()
  return (
    <div role="group" aria-label={props.label} className="grid grid-cols-3 gap-2 phone:grid-cols-1">
      {locales.map((locale) => (
        <label key={locale} htmlFor={`${id}-${locale}`} className="grid content-start gap-1">
          <span className={cn('text-11 font-medium text-text-3', props.isHeaded === false && 'wide:sr-only')}>
            {languageNames[locale]}
          </span>
          <OneText {...props} id={`${id}-${locale}`} locale={locale} />
        </label>
      ))}
    </div>
  )
}

export const languageNames: Record<Locale, string> = { uk: 'Українська', en: 'English', ru: 'Русский' }

function OneText({
  label,
  value,
  onChange,
  tall,
  maxLength,
  disabled,
  placeholder,
  id,
  locale,
}: TextsFieldsProps & { id: string; locale: Locale }) {
  const change = (text: string) => {
    const { [locale]: _, ...others } = value
    onChange(text ? { ...others, [locale]: text } : others)
  }
  const shared = {
    id,
    label: `${label}: ${languageNames[locale]}`,
    value: value[locale] ?? '',
    onChange: change,
    maxLength,
    disabled,
    ...(placeholder && { placeholder }),
  }
  return tall ? <Textarea {...shared} minRows={3} /> : <Input {...shared} />
}
