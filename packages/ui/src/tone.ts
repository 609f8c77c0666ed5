/** What a status says; colour always comes with an icon or a word. */
export type Tone = 'mute' | 'ok' | 'warn' | 'bad' | 'info' | 'gold'

export const softTone: Record<Tone, string> = {
  mute: 'bg-mute-soft text-mute',
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  info: 'bg-info-soft text-info',
  gold: 'bg-accent text-on-accent',
}

export const textTone: Record<Tone, string> = {
  mute: 'text-text-3',
  ok: 'text-ok',
  warn: 'text-warn',
  bad: 'text-bad',
  info: 'text-info',
  gold: 'text-accent-strong',
}

export const fillTone: Record<Tone, string> = {
  mute: 'bg-mute-fill',
  ok: 'bg-ok-fill',
  warn: 'bg-warn-fill',
  bad: 'bg-bad-fill',
  info: 'bg-info-fill',
  gold: 'bg-accent',
}
