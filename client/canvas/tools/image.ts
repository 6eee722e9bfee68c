import { tap } from './tap.ts'

/** A tap says where a picture is to lie, and asks which. */
export const image = tap((at) => ({ do: 'askImage', at }))
