/** A text as people mean it: lower case, no emoji or punctuation, single spaces, `ё` as `е`. Signs alone stay (`$`, `+`). */
export function normal(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[’ʼ`´]/g, "'")
    .trim()
  const words = plain
    .replace(/[^\p{L}\p{N}'+]+/gu, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
  return words || plain
}
