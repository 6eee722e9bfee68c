import { board as t } from '#shared/texts/da/export.ts'
import { cleaned } from '#shared/proposal/clean.ts'
import type { BoardFormat, PrintedBoard } from './boardFormat.ts'
import { pictureOf } from './boardSvg.ts'
import { typeset } from './typeset.ts'

/** Asks for an emoji in colour. There are none on paper, and the compiler takes it for a letter that it lacks. */
const emojiWish = '\ufe0f'

/** The board as one picture on A3, to hang on a wall: lying or standing, whichever shows it larger. */
export const boardPoster = {
  type: 'application/pdf',
  ending: 'pdf',
  showsPictures: true,
  print: (board: PrintedBoard) => {
    const { title, home, date } = cleaned({ ...board, pictures: {} })
    const { svg, size, says } = pictureOf(board, 'Source Sans 3, Noto Emoji')
    const [year, month, day] = date.split('-').map(Number)
    const words = {
      title: t.title(title),
      home,
      alt: says,
      lies: size.w > size.h,
      year,
      month,
      day,
    }
    return typeset({ template: 'poster', inputs: { svg: svg.replaceAll(emojiWish, ''), words: JSON.stringify(words) } })
  },
} satisfies BoardFormat
