/** The longest side that is sent, pixels: sharp on a large screen, light on a phone. */
const longest = 2_000
const quality = 0.86

/** A picture ready to be sent. */
export interface Small {
  blob: Blob
  w: number
  h: number
}

/**
 * Draws a picture anew, turned the right way up and no larger than needed: what a camera writes into its files, such as the
 * place, stays behind. Undefined when it cannot be read.
 */
export async function makeSmall(file: Blob): Promise<Small | undefined> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    const pen = canvas.getContext('2d')
    pen?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const blob = (pen && (await drawn(canvas, 'image/webp'))) ?? undefined
    return blob && { blob, w: canvas.width, h: canvas.height }
  } catch {
    return undefined
  }
}

/** Browsers that cannot write a type write PNG instead; a photograph is then sent as JPEG. */
async function drawn(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
  return !blob || blob.type === type || type === 'image/jpeg' ? blob : drawn(canvas, 'image/jpeg')
}
