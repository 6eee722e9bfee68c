import { createSignal } from 'solid-js'
import type { Point } from '#shared/geometry.ts'

/** Somebody wants a picture with its middle there; `file` when they have brought it along. */
export interface ImageAsk {
  at: Point
  file?: File | undefined
}

const [asked, ask] = createSignal<ImageAsk>()

/** The picture that is being asked for now. */
export const imageAsked = asked
export const askImage = (wish: ImageAsk | undefined): void => void ask(wish)

/** The first picture among files that were pasted or dropped. */
export const imageAmong = (files: Iterable<File> | undefined): File | undefined =>
  [...(files ?? [])].find((file) => file.type.startsWith('image/'))
