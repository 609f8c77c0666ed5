import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import { isLocale, readMessages } from './read-messages.ts'

const prefix = 'virtual:messages/'

/** Vite plugin: `virtual:messages/uk` is every catalogue of that language under `src`, merged and compiled. */
export function messages(src: string): Plugin {
  return {
    name: 'cartie-messages',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null
      const locale = id.slice(prefix.length + 1)
      if (!isLocale(locale)) return null
      const { texts, files } = readMessages(src, locale)
      for (const file of files) this.addWatchFile(file)
      const compiled = Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, compileMessageOrThrow(text)]),
      )
      return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(compiled))})`
    },
    handleHotUpdate({ file, server }) {
      if (!/\/messages\/\w+\.json$/.test(file)) return
      for (const module of server.moduleGraph.urlToModuleMap.values())
        if (module.id?.startsWith(`\0${prefix}`)) server.moduleGraph.invalidateModule(module)
      server.ws.send({ type: 'full-reload' })
      return []
    },
  }
}
