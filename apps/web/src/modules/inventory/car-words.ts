import { useMemo } from 'react'
import { textIn } from '@cartie/kernel'
import { useFormat, type Option } from '@cartie/ui'
import { bodies, colours, drives, fuels, gearboxes } from '@cartie/vehicle'
import { useLocale, useText } from '../../lib/text.ts'
import type { Listing } from './types.ts'

export const terms = { fuel: fuels, gearbox: gearboxes, drive: drives, body: bodies, colour: colours } as const
export type TermFact = keyof typeof terms

type Named = Pick<Listing, 'make' | 'model' | 'badge' | 'generation'>

/** `Skoda Octavia A7`, `BMW 530D` */
export const carName = ({ make, model, badge, generation }: Named): string =>
  [make, badge ?? model, generation].filter(Boolean).join(' ')

/** The words of closed lists in the reader's language, and a car's facts in a line. */
export function useCarWords() {
  const t = useText()
  const locale = useLocale()
  const format = useFormat()
  return useMemo(() => {
    const term = (fact: TermFact, id: string | null | undefined): string | null => {
      const found = id ? terms[fact].find((one) => one.id === id) : undefined
      return found ? textIn(found.title, locale) : (id ?? null)
    }
    const options = (fact: TermFact): readonly Option[] =>
      terms[fact].map(({ id, title }) => ({ value: id, label: textIn(title, locale) }))
    const engine = (cc: number | null): string | null =>
      cc === null ? null : t('inventory.engine.litres', { litres: format.number(Math.round(cc / 100) / 10, 1) })
    const facts = (car: Pick<Listing, 'year' | 'mileageKm' | 'engineCc' | 'fuel' | 'gearbox'>): string =>
      [
        car.year,
        car.mileageKm === null ? null : format.mileageShort(car.mileageKm),
        engine(car.engineCc),
        term('fuel', car.fuel),
        term('gearbox', car.gearbox),
      ]
        .filter((part) => part !== null)
        .join(' · ')
    return { term, options, engine, facts }
  }, [t, locale, format])
}
