import { tap } from './tap.ts'

/** A tap puts a new note there. */
export const note = tap((at) => ({ do: 'addNote', at }))
