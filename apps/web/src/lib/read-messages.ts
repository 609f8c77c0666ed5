import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { locales, type Locale } from '@cartie/kernel'

export type Messages = { readonly texts: Record<string, string>; readonly files: readonly string[] }

/** Every text of one language: `messages/<locale>.json` in any folder, flat. Throws on an id that two catalogues claim. */
export function readMessages(src: string, locale: Locale): Messages {
  const files = globSync(`**/messages/${locale}.json`, { cwd: src })
    .map((file) => join(src, file))
    .sort()
  const texts: Record<string, string> = {}
  for (const file of files) {
    const catalogue: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))
    for (const [id, text] of Object.entries(catalogue)) {
      if (id in texts) throw new Error(`the text ${id} of ${file} stands in another catalogue too`)
      texts[id] = text
    }
  }
  return { texts, files }
}

export const isLocale = (text: string): text is Locale => locales.some((locale) => locale === text)
