import type { ComponentType } from 'react'
import { exportNameOf } from './export-name.ts'
import { pages, type PageEntry } from './registry.ts'

export type ExistingPage = PageEntry & { readonly load: () => Promise<ComponentType> }

const files = import.meta.glob<Record<string, unknown>>(['../modules/*/pages/*.tsx', '../shell/pages/*.tsx'])

/** The pages whose file exists, each in its own chunk: only these are routed, in the navigation and in ⌘K. */
export const existingPages: readonly ExistingPage[] = pages.flatMap((entry) => {
  const file = Object.entries(files).find(([path]) => path.endsWith(`/pages/${entry.page}.tsx`))
  return file ? [{ ...entry, load: async () => componentOf(entry, await file[1]()) }] : []
})

function componentOf(entry: PageEntry, module: Record<string, unknown>): ComponentType {
  const component = module[exportNameOf(entry.page)]
  if (typeof component !== 'function')
    throw new Error(`pages/${entry.page}.tsx must export ${exportNameOf(entry.page)}`)
  // @NOTE a function under this name in a page's file is its component; `registry.test.ts` holds the files to that.
  return component as ComponentType
}
