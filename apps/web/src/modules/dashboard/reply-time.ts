export type ReplyTime = { readonly value: string; readonly unit: 's' | 'min' | 'h' | 'd' }

/** The time of an answer as it is read at a glance: `12` s, `4:10` min, `1:05` h, `2` d. Takes seconds. */
export function replyTime(seconds: number): ReplyTime {
  const whole = Math.round(Math.abs(seconds))
  if (whole < 60) return { value: String(whole), unit: 's' }
  if (whole < 3_600) return { value: `${Math.floor(whole / 60)}:${twoDigits(whole % 60)}`, unit: 'min' }
  const minutes = Math.round(whole / 60)
  if (minutes < 24 * 60) return { value: `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`, unit: 'h' }
  return { value: String(Math.round(minutes / (24 * 60))), unit: 'd' }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
