import { makesAB } from './data/a-b.ts'
import { makesCD } from './data/c-d.ts'
import { makesCyrillic } from './data/cyrillic.ts'
import { makesEG } from './data/e-g.ts'
import { makesHK } from './data/h-k.ts'
import { makesLM } from './data/l-m.ts'
import { makesNR } from './data/n-r.ts'
import { makesST } from './data/s-t.ts'
import { makesUZ } from './data/u-z.ts'
import type { MakeSource } from './make-source.ts'

export type Model = { readonly name: string; readonly also: readonly string[]; readonly generations: readonly string[] }
export type Make = { readonly name: string; readonly also: readonly string[]; readonly models: readonly Model[] }

const parts = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** `Name = spelling, spelling [GENERATION GENERATION]` */
function readModel(text: string): Model {
  const open = text.indexOf('[')
  const [named, bracketed] =
    open < 0 ? [text, ''] : [text.slice(0, open), text.slice(open + 1, text.indexOf(']', open))]
  const [name = '', also = ''] = named.split(' = ')
  return { name: name.trim(), also: parts(also, ','), generations: parts(bracketed, ' ') }
}

const readMake = ({ name, also, models }: MakeSource): Make => ({
  name,
  also: parts(also ?? '', ','),
  models: parts(models, ';').map(readModel),
})

/** Every make sold second-hand in Ukraine that we know, Latin names first, each with its models. */
export const makes: readonly Make[] = [
  ...makesAB,
  ...makesCD,
  ...makesEG,
  ...makesHK,
  ...makesLM,
  ...makesNR,
  ...makesST,
  ...makesUZ,
  ...makesCyrillic,
].map(readMake)
