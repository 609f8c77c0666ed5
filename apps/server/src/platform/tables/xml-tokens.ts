/** A piece of an XML text. Names are without their namespace; a tag that closes itself comes as opened and closed. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

/** Reads XML without declarations: no entity is ever defined, so none can grow. What is broken ends the reading. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    if (tag !== at) yield { kind: 'text', text: decodeEntities(xml.slice(at, tag < 0 ? xml.length : tag)) }
    if (tag < 0) return
    if (xml.startsWith('<![CDATA[', tag)) {
      const end = xml.indexOf(']]>', tag)
      if (end < 0) return
      yield { kind: 'text', text: xml.slice(tag + 9, end) }
      at = end + 3
      continue
    }
    const end = xml.startsWith('<!--', tag) ? xml.indexOf('-->', tag) + 2 : xml.indexOf('>', tag)
    if (end < tag) return
    at = end + 1
    if (xml[tag + 1] !== '!' && xml[tag + 1] !== '?') yield* tagTokens(xml.slice(tag + 1, end))
  }
}

function* tagTokens(tag: string): Generator<XmlToken> {
  if (tag.startsWith('/')) {
    yield { kind: 'close', name: localName(tag.slice(1).trim()) }
    return
  }
  const isClosed = tag.endsWith('/')
  const inside = isClosed ? tag.slice(0, -1) : tag
  const gap = inside.search(/\s/)
  const name = localName(gap < 0 ? inside : inside.slice(0, gap))
  yield { kind: 'open', name, attributes: gap < 0 ? '' : inside.slice(gap) }
  if (isClosed) yield { kind: 'close', name }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The value of an attribute, by its full name. */
export function attributeOf(attributes: string, name: string): string | null {
  const at = attributes.search(new RegExp(`\\s${name}\\s*=`))
  const found = at < 0 ? null : /=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at))
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? null : decodeEntities(value)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
