import { createPeople } from './people.ts'
import { createRandom, type Random } from './random.ts'
import { reply, resolve, type Act, type Cast, type Line, type Person, type Story } from './script.ts'
import { askingStories } from './stories/asking.ts'
import { moreBuyingStories } from './stories/buying-more.ts'
import { buyingStories } from './stories/buying.ts'
import { sellingStories } from './stories/selling.ts'
import { atLocalHour, inWorkingTime } from './working-time.ts'

const stories: readonly Story[] = [...buyingStories, ...moreBuyingStories, ...sellingStories, ...askingStories]
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const seed = 20_260_701

/** One story with its people and its instants. */
export type Performance = {
  readonly key: string
  readonly cast: Cast
  readonly scenes: readonly { readonly at: Date; readonly act: Act }[]
}
export type Plan = { readonly performances: readonly Performance[]; readonly callers: readonly Person[] }

/** What happens in the demo and when, up to `now`: the same people, cars and words each time, counted back from now. */
export function planDemo(now: Date): Plan {
  const random = createRandom(seed)
  const nextPerson = createPeople(random)
  const performances = stories.flatMap((story) =>
    ([0, 1] as const).map((which): Performance => {
      const cast = castOf(story, which, { person: nextPerson(story.language === 'en'), random })
      const begin = beginOf(story, which, { now, random })
      const scenes = timed(rounded(story.lines(cast), cast), begin, random).filter(({ at }) => at < now)
      return { key: `${story.key}-${which + 1}`, cast, scenes }
    }),
  )
  return { performances, callers: Array.from({ length: 10 }, () => nextPerson()) }
}

function castOf(story: Story, which: 0 | 1, { person, random }: { person: Person; random: Random }): Cast {
  const language = story.language ?? 'uk'
  const car = story.cars[which]
  return {
    person,
    car,
    random,
    language,
    name: person.name.split(' ')[0] ?? person.name,
    he: (he, she) => (person.isWoman ? she : he),
    usd: (amount) =>
      language === 'en' ? `$${amount.toLocaleString('en')}` : `${String(amount).replace(/\B(?=(\d{3})+$)/g, ' ')} $`,
  }
}

function beginOf(story: Story, which: 0 | 1, { now, random }: { now: Date; random: Random }): Date {
  const begin = new Date(now.getTime() - story.ages[which] * dayMs)
  const hour = story.hour ?? 9.5 + random.next() * 8
  return story.ages[which] < 1 ? begin : atLocalHour(begin, hour)
}

const clientActs: readonly Act['do'][] = ['start', 'say', 'tap', 'share-phone', 'photo']

const lastWords = {
  uk: 'На зв’язку! Будуть питання, пишіть.',
  en: 'Any time! Write whenever you need.',
  ru: 'На связи! Будут вопросы, пишите.',
}

/** Nobody is left waiting: where the client spoke last to a person, that person answers a word or closes the talk. */
function rounded(lines: readonly Line[], { language, random }: Cast): readonly Line[] {
  const last = lines.findLast(({ act }) => clientActs.includes(act.do) || act.do === 'reply')
  const isTalked = lines.some(({ act }) => act.do === 'reply')
  if (!isTalked || !last || last.act.do === 'reply' || lines.at(-1)?.act.do === 'resolve') return lines
  return [...lines, random.next() < 0.6 ? { ...resolve(), afterMin: 40 } : reply(lastWords[language], 15)]
}

function timed(lines: readonly Line[], begin: Date, random: Random): Performance['scenes'] {
  let at = begin
  return lines.map(({ afterMin, act }) => {
    const wanted = new Date(at.getTime() + afterMin * (0.7 + random.next() * 0.6) * minuteMs)
    at = clientActs.includes(act.do) ? wanted : inWorkingTime(wanted)
    return { at, act }
  })
}
