import { useNavigate, useSearch } from '@tanstack/react-router'
import { periods, type Period } from './types.ts'

/** The period on the screen; it stands in the address, a week when it says none. */
export function usePeriod(): [Period, (next: Period) => void] {
  const search: { period?: string } = useSearch({ strict: false })
  const navigate = useNavigate()
  const period = periods.find((each) => each === search.period) ?? 'week'
  return [period, (next) => void navigate({ to: '.', search: next === 'week' ? {} : { period: next }, replace: true })]
}
