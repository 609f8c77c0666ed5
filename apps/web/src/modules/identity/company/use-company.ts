import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'

/** The company, and why this person may not change it, if so. */
export function useCompany() {
  const t = useText()
  const can = useCan()
  const query = useQuery(orpc.identity.getCompany.queryOptions())
  return { query, reason: can('company.edit') ? undefined : t('identity.company.read-only') }
}
