import { useMemo, useState } from 'react'
import { Combobox, type ControlProps, type Option } from '@cartie/ui'
import { findMake, findModel, lookKey, makeNamed, makes } from '@cartie/vehicle'
import { useText } from '../../../lib/text.ts'

const mostShown = 60

/** A make, found however it is spelt (`мерс`, `шкода`); one that the dictionary lacks may be kept as typed. */
export function MakeCombobox(props: ControlProps<string | null>) {
  return <NameCombobox {...props} names={makeNames} find={(text) => findMake(text)?.make.name ?? null} />
}

/** A model of the make, the same way. */
export function ModelCombobox({ make, ...props }: ControlProps<string | null> & { make: string | null }) {
  const known = make ? makeNamed(make) : null
  const names = useMemo(() => known?.models.map(({ name }) => name) ?? [], [known])
  return (
    <NameCombobox
      {...props}
      names={names}
      find={(text) => (known ? (findModel(known, text)?.model.name ?? null) : null)}
    />
  )
}

const makeNames = makes.map(({ name }) => name)

type NameProps = ControlProps<string | null> & { names: readonly string[]; find: (text: string) => string | null }

function NameCombobox({ names, find, ...props }: NameProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const options = useMemo((): readonly Option[] => {
    const plain = (name: string): Option => ({ value: name, label: name })
    const key = lookKey(typed)
    const isChosen = props.value !== null && typed === props.value
    if (key === '' || isChosen) return keep(names.slice(0, mostShown).map(plain), props.value)
    const starting = names.filter((name) => lookKey(name).startsWith(key))
    const within = names.filter((name) => !starting.includes(name) && lookKey(name).includes(key))
    const meant = find(typed)
    const found = [...new Set([...(meant ? [meant] : []), ...starting, ...within])].slice(0, mostShown).map(plain)
    const isKnown = found.some(({ value }) => lookKey(value) === key)
    const own: readonly Option[] = isKnown
      ? []
      : [{ value: typed.trim(), label: typed.trim(), hint: t('inventory.as-typed') }]
    return keep([...found, ...own], props.value)
  }, [names, find, typed, props.value, t])
  return <Combobox {...props} options={options} onSearch={setTyped} />
}

/** The chosen value stays among the options, so that its box shows it. */
const keep = (options: readonly Option[], value: string | null): readonly Option[] =>
  value === null || options.some((option) => option.value === value) ? options : [...options, { value, label: value }]
