const sidePx = 512
const maxPixels = 40_000_000

/** Any image a browser shows as WebP of at most 512 pixels a side, without its metadata; null when it is none. */
export async function shapeLogo(bytes: Buffer): Promise<Buffer | null> {
  const { default: sharp } = await import('sharp')
  try {
    return await sharp(bytes, { limitInputPixels: maxPixels })
      .rotate()
      .resize({ width: sidePx, height: sidePx, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .toBuffer()
  } catch {
    // Whatever sharp cannot read is not an image to us.
    return null
  }
}
