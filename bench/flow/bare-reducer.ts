type State = {
  readonly at: number
  readonly answers: Readonly<Record<string, string>>
  readonly said: readonly string[]
}

/** The least a conversation can be: where it stands, what was answered, what is said next. */
function reduce(state: State, input: string): State {
  const at = state.at + 1
  return { at, answers: { ...state.answers, [`q${state.at % 20}`]: input }, said: [`next ${at}?`] }
}

/** Plays inputs through the bare reducer; answers how many there were. */
export function playBare(inputs: readonly string[]): number {
  let state: State = { at: 0, answers: {}, said: [] }
  for (const input of inputs) state = reduce(state, input)
  if (state.at !== inputs.length) throw new Error('a step was lost')
  return inputs.length
}
