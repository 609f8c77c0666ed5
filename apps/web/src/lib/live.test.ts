import { afterEach, expect, it } from 'vitest'
import { hear, onLive } from './live.ts'
import { queryClient } from './query-client.ts'

const stops: (() => void)[] = []
afterEach(() => {
  stops.splice(0).forEach((stop) => stop())
  queryClient.clear()
})

const isStale = (key: string) => queryClient.getQueryState([key])?.isInvalidated

it('makes stale what a topic names, and nothing else', () => {
  queryClient.setQueryData(['leads'], 1)
  queryClient.setQueryData(['inbox'], 1)
  stops.push(onLive('leads', () => [['leads']]))
  stops.push(onLive('inbox', () => [['inbox']]))
  hear({ name: 'leads.lead-created', ids: ['1'] })
  expect([isStale('leads'), isStale('inbox')]).toEqual([true, false])
})

it('does not take a longer name for its topic', () => {
  queryClient.setQueryData(['leads'], 1)
  stops.push(onLive('lead', () => [['leads']]))
  hear({ name: 'leads.lead-created', ids: [] })
  expect(isStale('leads')).toBe(false)
})

it('takes everything for stale after a gap, and hears no more once stopped', () => {
  queryClient.setQueryData(['leads'], 1)
  const stop = onLive('leads', () => [['leads']])
  hear({ name: '*', ids: [] })
  expect(isStale('leads')).toBe(true)
  queryClient.setQueryData(['leads'], 2)
  stop()
  hear({ name: '*', ids: [] })
  expect(isStale('leads')).toBe(false)
})
