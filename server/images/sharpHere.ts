type Library = typeof import('sharp')['default']

let loading: Promise<Library | undefined> | undefined

/**
 * The image library, loaded when the first image comes: one thread, no cache, and only the three decoders we need. Undefined
 * on a machine for which there is none.
 */
export function sharpHere(): Promise<Library | undefined> {
  loading ??= import('sharp').then(
    ({ default: sharp }) => {
      sharp.concurrency(1)
      sharp.cache(false)
      sharp.block({ operation: ['VipsForeignLoad'] })
      sharp.unblock({
        operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
      })
      return sharp
    },
    () => undefined,
  )
  return loading
}
