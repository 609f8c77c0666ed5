import { hasText, type Text } from '../../lib/text.ts'

/** Where a lead came from: a channel of ours by its name, anything else as it was written. Null when unknown. */
export const sourceText = (source: string | null, t: Text): string | null =>
  source && hasText(`leads.source.word.${source}`) ? t(`leads.source.word.${source}`) : source || null
