import { useQuery } from '@tanstack/react-query'
import type { Currency } from '@cartie/kernel'
import { orpc } from '../../lib/api.ts'

/** The currency the company counts in, and all it quotes in. */
export function useCurrencies(): { currency: Currency; currencies: readonly Currency[] } {
  const company = useQuery(orpc.identity.getCompany.queryOptions({ staleTime: 300_000 })).data
  return company ? { currency: company.currency, currencies: company.currencies } : usual
}

const usual: { currency: Currency; currencies: readonly Currency[] } = {
  currency: 'USD',
  currencies: ['USD', 'UAH', 'EUR'],
}
