import type { Placed } from '#shared/docs/board.ts'

/** A board ready to print: its items, and the dots that may be shown, by item id. */
export interface PrintedBoard {
  title: string
  home: string
  items: readonly Placed[]
  dots: Readonly<Record<string, number>>
}

/** One way to print a board. `type` is the media type, `ending` the file name's last part. */
export interface BoardFormat {
  type: string
  ending: string
  print(board: PrintedBoard): Uint8Array
}
