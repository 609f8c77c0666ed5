/**
 * Whether a browser sent this from another site's page: such a request carries our cookies but not our person's will.
 * Programs send no `origin` and no cookies. (https://developer.mozilla.org/docs/Web/HTTP/Headers/Origin)
 */
export function isForeignOrigin(headers: Headers, publicUrl: string): boolean {
  if (headers.get('sec-fetch-site') === 'cross-site') return true
  const origin = headers.get('origin')
  if (!origin) return false
  if (!URL.canParse(origin)) return true
  const { host } = new URL(origin)
  return host !== headers.get('host') && host !== new URL(publicUrl).host
}
