import { useText } from '../lib/text.ts'

/** The title of the browser's tab. */
export function PageTitle({ titleId }: { titleId: string }) {
  const t = useText()
  return <title>{t('shell.tab', { page: t(titleId) })}</title>
}
