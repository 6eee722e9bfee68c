import * as v from 'valibot'
import { lengthOf, tidy } from '../graphemes.ts'

export { lengthOf, tidy }

/** A person's words, tidied, at most `max` graphemes. The raw cap only keeps absurd input from the segmenter. */
export const words = (max: number, min = 0) =>
  v.pipe(
    v.string(),
    v.maxLength(max * 16 + 64, 'text-too-long'),
    v.transform(tidy),
    v.check((text) => lengthOf(text) <= max, 'text-too-long'),
    v.check((text) => lengthOf(text) >= min, 'empty-text'),
  )
