import { err, ok, type Result } from '@cartie/kernel'

export type NotAnImage = { readonly code: 'NOT_AN_IMAGE' }
export type PhotoTooLarge = {
  readonly code: 'PHOTO_TOO_LARGE'
  readonly data: { readonly maxMegabytes: number; readonly maxMegapixels: number }
}

export type ShapedPhoto = {
  /** WebP, at most 1,600 pixels a side. */
  readonly large: Buffer
  /** WebP, 480 pixels wide, cut to 4:3. */
  readonly thumb: Buffer
  /** JPEG, at most 1,280 pixels a side: what every messenger takes. */
  readonly send: Buffer
  /** A few pixels as a data address. */
  readonly preview: string
  readonly width: number
  readonly height: number
}

const maxMegabytes = 25
const maxMegapixels = 60
const tooLarge: PhotoTooLarge = { code: 'PHOTO_TOO_LARGE', data: { maxMegabytes, maxMegapixels } }
/** What cameras and phones make; nothing that can carry a script. */
const formats = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'gif', 'tiff'])

/** Turns a photo upright, leaves its metadata out (EXIF tells where somebody lives) and makes the sizes it is shown in. */
export async function shapePhoto(bytes: Buffer): Promise<Result<ShapedPhoto, NotAnImage | PhotoTooLarge>> {
  if (bytes.length > maxMegabytes * 1_048_576) return err(tooLarge)
  const { default: sharp } = await import('sharp')
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (!format || !formats.has(format)) return err({ code: 'NOT_AN_IMAGE' })
    if (width * height > maxMegapixels * 1_000_000) return err(tooLarge)
    const upright = sharp(bytes, { limitInputPixels: maxMegapixels * 1_000_000 })
      .rotate()
      .flatten({ background: '#ffffff' })
    const inside = { fit: 'inside', withoutEnlargement: true } as const
    const { data, info } = await upright
      .resize({ width: 1_600, height: 1_600, ...inside })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const base = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    const [large, thumb, send, tiny] = await Promise.all([
      base.clone().webp({ quality: 80, effort: 2 }).toBuffer(),
      base.clone().resize({ width: 480, height: 360, fit: 'cover' }).webp({ quality: 76, effort: 2 }).toBuffer(),
      base
        .clone()
        .resize({ width: 1_280, height: 1_280, ...inside })
        .jpeg({ quality: 82 })
        .toBuffer(),
      base.clone().resize({ width: 16, height: 12, fit: 'cover' }).webp({ quality: 40 }).toBuffer(),
    ])
    const preview = `data:image/webp;base64,${tiny.toString('base64')}`
    return ok({ large, thumb, send, preview, width: info.width, height: info.height })
  } catch {
    // Whatever sharp cannot read is not an image to us.
    return err({ code: 'NOT_AN_IMAGE' })
  }
}
