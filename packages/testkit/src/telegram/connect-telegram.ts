import { handlesOf, type CallVerb } from './control/handles.ts'

/** Drives an emulator that runs in another process, with the same handles as one started here. */
export function connectTelegram(url: string) {
  const call: CallVerb = async (name, args) => {
    const response = await fetch(`${url}/_control/${name}`, { method: 'POST', body: JSON.stringify(args ?? {}) })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
    // @NOTE the other process runs the same verbs and answers what they return, as JSON.
    return answer as never
  }
  return { ...handlesOf(call), url }
}
