import type { Placed } from '#shared/docs/board.ts'
import type { Result } from '#shared/result.ts'
import type { Made } from './format.ts'

/** A board ready to print: its items, and the dots that may be shown, by item id. */
export interface PrintedBoard {
  title: string
  home: string
  /** The workshop's day, `2026-04-09`. */
  date: string
  items: readonly Placed[]
  dots: Readonly<Record<string, number>>
  /** Pictures as data addresses, by the name that items show them under; one that is missing is said in words. */
  pictures?: Readonly<Record<string, string>>
}

/** One way to print a board. `type` is the media type, `ending` the file name's last part. */
export interface BoardFormat {
  type: string
  ending: string
  /** It has room for pictures: they are fetched for it. */
  showsPictures: boolean
  print(board: PrintedBoard): Uint8Array | Promise<Result<Made>>
}
