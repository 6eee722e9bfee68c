import type { Sharp, SharpOptions } from 'sharp'
import { ok, type Result, refuse } from '#shared/result.ts'
import { sharpHere } from './sharpHere.ts'

/** An image as we keep it: WebP without a word about where, when and with what it was taken. */
export interface Redrawn {
  w: number
  h: number
  full: Uint8Array
  /** No side longer than `smallSide`. */
  small: Uint8Array
}

const fullSide = 2048
const smallSide = 512
/** Bytes that unpacking may hold at once where the file makes us hold all of it: interlaced, or two bytes a colour. */
const heldMax = 100_000_000
/** Seconds. Twenty megapixels take two on a slow machine. */
const patience = 15

const starts = [
  { at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { at: 0, bytes: [0xff, 0xd8, 0xff] },
  { at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
]

/** Whether a file begins as PNG, JPEG or WebP do. Nothing else is shown to a decoder, whatever it is called. */
export const looksLikeImage = (file: Uint8Array): boolean =>
  starts.some(({ at, bytes }) => bytes.every((byte, n) => file[at + n] === byte))

/**
 * Draws an image anew from its pixels alone, turned as its camera meant it: what else the file held is gone. Its size is read
 * from its first bytes and refused before anything is unpacked. Of one that moves, the first picture is kept.
 */
export async function redraw(file: Uint8Array, pixelsMax: number): Promise<Result<Redrawn>> {
  if (!looksLikeImage(file)) return refuse('not-image')
  const sharp = await sharpHere()
  if (!sharp) return refuse('no-images')
  const options: SharpOptions = { limitInputPixels: pixelsMax, failOn: 'error', pages: 1, sequentialRead: true }
  try {
    const drawn = sharp(file, options)
    if (await isTooLarge(drawn, pixelsMax)) return refuse('image-too-big', { pixels: pixelsMax })
    const { data, info } = await within(drawn.autoOrient(), fullSide).webp({ quality: 80, effort: 3 }).toBuffer({ resolveWithObject: true })
    const small = await within(sharp(data), smallSide).webp({ quality: 75 }).toBuffer()
    return ok({ w: info.width, h: info.height, full: data, small })
  } catch (cause) {
    // The library says in words that an image has too many pixels; whatever else it complains about, it cannot be drawn.
    const isLarge = cause instanceof Error && /pixel limit/.test(cause.message)
    return isLarge ? refuse('image-too-big', { pixels: pixelsMax }) : refuse('not-image')
  }
}

async function isTooLarge(drawn: Sharp, pixelsMax: number): Promise<boolean> {
  const { width, height, channels, depth, isProgressive } = await drawn.metadata()
  const pixels = width * height
  const bytes = depth === 'uchar' ? 1 : 2
  return pixels > pixelsMax || (isProgressive && bytes > 1 && pixels * channels * bytes > heldMax)
}

const within = (drawn: Sharp, side: number): Sharp =>
  drawn
    .timeout({ seconds: patience })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
