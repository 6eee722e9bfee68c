import { sharpHere } from './sharpHere.ts'

/**
 * A kept picture as a file may hold it within itself, as a data address: JPEG, or PNG where something shows through, as every
 * program that opens drawings and pages can read it. No side is longer than `side`. Undefined when it cannot be read.
 */
export async function forPaper(webp: Uint8Array, side: number): Promise<string | undefined> {
  const sharp = await sharpHere()
  if (!sharp) return addressOf('image/webp', webp)
  try {
    const drawn = sharp(webp, { failOn: 'error' }).resize({
      width: side,
      height: side,
      fit: 'inside',
      withoutEnlargement: true,
    })
    const { isOpaque } = await sharp(webp).stats()
    return isOpaque
      ? addressOf('image/jpeg', await drawn.jpeg({ quality: 82 }).toBuffer())
      : addressOf('image/png', await drawn.png().toBuffer())
  } catch {
    return undefined
  }
}

const addressOf = (type: string, bytes: Uint8Array): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
