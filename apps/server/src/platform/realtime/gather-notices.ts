import type { LiveNotice } from './live.ts'

/** NOTIFY payloads hold at most 8,000 bytes; an id takes 39. */
const idsPerNotice = 150

/** One notice for all facts of a name, about whatever any of them is about; several where the ids are many. */
export function gatherNotices(notices: readonly LiveNotice[]): LiveNotice[] {
  return [...Map.groupBy(notices, ({ name }) => name).values()].flatMap((group) => {
    const [first] = group
    const ids = [...new Set(group.flatMap((notice) => notice.ids))]
    if (!first) return []
    return Array.from({ length: Math.max(1, Math.ceil(ids.length / idsPerNotice)) }, (_, part) => {
      return { ...first, ids: ids.slice(part * idsPerNotice, (part + 1) * idsPerNotice) }
    })
  })
}
