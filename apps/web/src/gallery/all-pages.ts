import type { ComponentType } from 'react'
import { pages, type PageEntry } from '../routes/registry.ts'
import { AppearanceGallery } from './appearance-gallery.tsx'
import { FormGallery } from './form-gallery.tsx'
import { ItemGallery } from './item-gallery.tsx'
import { ListGallery } from './list-gallery.tsx'
import { PartsGallery } from './parts-gallery.tsx'

export type ExistingPage = PageEntry & { readonly load: () => Promise<ComponentType> }

const shown: Record<string, ComponentType> = {
  '/': PartsGallery,
  '/leads': ListGallery,
  '/leads/$leadId': ItemGallery,
  '/company': FormGallery,
  '/settings': AppearanceGallery,
}

/** The gallery's pages under the app's own addresses, and the navigation in full. */
export const existingPages: readonly ExistingPage[] = pages
  .filter((page) => !page.isBare)
  .map((page) => ({ ...page, load: async () => shown[page.path] ?? PartsGallery }))
