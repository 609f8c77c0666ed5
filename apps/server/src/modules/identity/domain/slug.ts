import { toLatin } from '@cartie/kernel'

/** A workspace's name as it stands in public addresses: `Авто Плюс` → `avto-plius`; never empty, at most 40 characters. */
export function slugOf(name: string): string {
  const plain = toLatin(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  return plain || 'workspace'
}
