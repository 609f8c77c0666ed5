/** The text of bytes: by their mark, else UTF-8 when they are that, else Windows-1251 as old spreadsheets write; null for no text at all. */
export function decodeText(bytes: Buffer): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // A zero byte is in no text of one byte a letter: a picture, a program.
  if (bytes.subarray(0, 64_000).includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}
