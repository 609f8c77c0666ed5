import { Fact, Facts, Input, MultiCombobox, Section, Textarea, Time, useFormat } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { useSaidWords, yearsText } from '../../leads/index.ts'
import { wordOptions, wordText, type WordField } from '../known-words.ts'
import type { Request, RequestDetail } from '../types.ts'
import { useRequestFact } from '../use-request-fact.tsx'
import { RangeInput, WholeInput, type NumberRange } from './range-input.tsx'
import { BudgetFact, PriceFact } from './request-money.tsx'

/** What the client wants or offers; every fact is changed in place. Those of the other kind show only when they are known. */
export function RequestFacts({ request }: { request: RequestDetail }) {
  const t = useText()
  const isBuy = request.kind === 'BUY'
  return (
    <Section title={t(isBuy ? 'requests.facts.BUY' : 'requests.facts.SELL')} className="@container">
      <div className="grid grid-cols-1 gap-x-8 gap-y-1 @2xl:grid-cols-2">
        <Facts className="content-start">
          <TextFact request={request} field="make" max={80} />
          <TextFact request={request} field="model" max={80} />
          <TextFact request={request} field="generation" max={80} />
          <YearsFact request={request} />
          {(isBuy || request.budgetMaxMinor !== null || request.budgetMinMinor !== null) && (
            <BudgetFact request={request} />
          )}
          {(!isBuy || request.askingPriceMinor !== null) && <PriceFact request={request} />}
          {(isBuy || request.mileageMaxKm !== null) && <MileageFact request={request} field="mileageMaxKm" />}
          {(!isBuy || request.mileageKm !== null) && <MileageFact request={request} field="mileageKm" />}
        </Facts>
        <Facts className="content-start">
          {wordFields.map((field) => (
            <WordsFact key={field} request={request} field={field} />
          ))}
          <TextFact request={request} field="city" max={100} />
          <TextFact request={request} field="region" max={100} />
          {(!isBuy || request.vin) && <TextFact request={request} field="vin" max={30} />}
        </Facts>
      </div>
      <Facts className="mt-1">
        <DescriptionFact request={request} />
        <ExtraFacts extra={request.extra} />
        <ClosedFacts request={request} />
      </Facts>
    </Section>
  )
}

type FactProps<Field> = { request: RequestDetail; field: Field }
type TextField = 'make' | 'model' | 'generation' | 'city' | 'region' | 'vin'
const wordFields: readonly WordField[] = ['fuels', 'gearboxes', 'drives', 'bodies', 'colours']

function TextFact({ request, field, max }: FactProps<TextField> & { max: number }) {
  const t = useText()
  const fact = useRequestFact(request)
  return fact<string>({
    label: t(`requests.${field}`),
    read: (each) => each[field] ?? '',
    show: (text) => (field === 'vin' ? <span className="font-mono select-all">{text}</span> : text),
    isEmpty: (text) => text === '',
    patch: (text) => ({ [field]: text.trim() || null }),
    control: (control) => <Input {...control} maxLength={max} />,
  })
}

function YearsFact({ request }: { request: RequestDetail }) {
  const t = useText()
  const fact = useRequestFact(request)
  return fact<NumberRange>({
    label: t('requests.years'),
    read: (each) => ({ from: each.yearFrom, to: each.yearTo }),
    show: ({ from, to }) => yearsText(from, to, t),
    patch: ({ from, to }) => ({ yearFrom: from, yearTo: to }),
    control: (control) => (
      <RangeInput {...control} fromLabel={t('requests.years.from')} toLabel={t('requests.years.to')} maxLength={4} />
    ),
  })
}

function MileageFact({ request, field }: FactProps<'mileageKm' | 'mileageMaxKm'>) {
  const t = useText()
  const format = useFormat()
  const fact = useRequestFact(request)
  return fact<number | null>({
    label: t(`requests.${field}`),
    read: (each) => each[field],
    show: (km) => {
      if (km === null) return null
      return field === 'mileageMaxKm' ? t('leads.car.to', { value: format.mileageShort(km) }) : format.mileage(km)
    },
    patch: (km) => ({ [field]: km }),
    control: (control) => <WholeInput {...control} unit={t('requests.km')} maxLength={9} />,
  })
}

function WordsFact({ request, field }: FactProps<WordField>) {
  const t = useText()
  const fact = useRequestFact(request)
  return fact<readonly string[]>({
    label: t(`requests.${field}`),
    read: (each) => each[field],
    show: (words) => words.map((word) => wordText(word, t)).join(', '),
    isEmpty: (words) => words.length === 0,
    patch: (words) => ({ [field]: [...words] }),
    control: (control) => <MultiCombobox {...control} options={wordOptions(field, request[field], t)} />,
  })
}

function DescriptionFact({ request }: { request: RequestDetail }) {
  const t = useText()
  const fact = useRequestFact(request)
  return fact<string>({
    label: t('requests.description'),
    read: (each) => each.description ?? '',
    show: (text) => <span className="whitespace-pre-wrap">{text}</span>,
    isEmpty: (text) => text === '',
    patch: (text) => ({ description: text.trim() || null }),
    control: (control) => <Textarea {...control} maxLength={4_000} />,
  })
}

/** What else was said, by the names the scenario gave. */
function ExtraFacts({ extra }: { extra: Request['extra'] }) {
  const words = useSaidWords()
  return Object.entries(extra).map(([name, value]) => {
    const text = words.value(name, value)
    return (
      text && (
        <Fact key={name} label={words.name(name)}>
          {text}
        </Fact>
      )
    )
  })
}

function ClosedFacts({ request }: { request: RequestDetail }) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      {request.wonAmount && <Fact label={t('requests.close.won.amount')}>{format.money(request.wonAmount)}</Fact>}
      {request.lostReason && <Fact label={t('requests.close.lost.reason')}>{request.lostReason}</Fact>}
      {request.closedAt && (
        <Fact label={t('leads.closed')}>
          <Time at={request.closedAt} />
        </Fact>
      )}
      <Fact label={t('requests.created')}>
        <Time at={request.createdAt} />
      </Fact>
    </>
  )
}
