import { Lock } from 'lucide-react'
import { Notice } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'

/** Why nothing here can be changed by the reader. */
export function ReadOnlyNotice() {
  const t = useText()
  return <Notice icon={Lock}>{t('telegram.read-only')}</Notice>
}
