import { hasText, type Text } from '../../lib/text.ts'

/** Where a lead came from, in a word; a source that somebody named themselves stays as they wrote it. */
export const sourceName = (source: string, t: Text): string =>
  hasText(`dashboard.source.${source}`) ? t(`dashboard.source.${source}`) : source
