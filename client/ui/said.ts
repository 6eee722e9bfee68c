import type { No } from '#shared/result.ts'
import { refusals as da } from '#shared/texts/da/refusals.ts'
import { refusals as en } from '#shared/texts/en/refusals.ts'
import { words } from './words.ts'

const sentences = words(da, en)

/** What a person reads when the answer is no. */
export const said = (refused: No): string => sentences[refused.no]
