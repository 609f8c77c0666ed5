/** Why Telegram would not put this address on a button, or null. A host needs a dot or to be a number. */
export function urlProblem(url: string): string | null {
  const protocol = /^([a-z][\w+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (protocol === 'tg' || protocol === 'ton' || protocol === 'tonsite') return null
  if (protocol !== undefined && /^[a-z][\w+.-]*:\/\//i.test(url) && protocol !== 'http' && protocol !== 'https')
    return 'Unsupported URL protocol'
  return isHttpUrl(url) ? null : 'Wrong HTTP URL'
}

export function isHttpUrl(url: string): boolean {
  const whole = /^https?:\/\//i.test(url) ? url : `http://${url}`
  if (/\s/.test(url) || !URL.canParse(whole)) return false
  const { hostname } = new URL(whole)
  return hostname.includes('.') || hostname.startsWith('[')
}

export const isHttpsUrl = (url: string): boolean => /^https:\/\//i.test(url) && isHttpUrl(url)
