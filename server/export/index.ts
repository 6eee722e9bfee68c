import { boardCsv } from './boardCsv.ts'
import type { BoardFormat } from './boardFormat.ts'
import { boardPdf } from './boardPdf.ts'
import { boardPoster } from './boardPoster.ts'
import { boardSvg } from './boardSvg.ts'
import { docx } from './docx.ts'
import type { ReportFormat } from './format.ts'
import { json } from './json.ts'
import { pdf } from './pdf.ts'

/** The table of a proposal's formats. A new one is a file beside this one and a line here; the exporters' contract runs on it. */
export const reportFormats = { docx, pdf, json } satisfies Record<string, ReportFormat>
/** The table of a board's formats. */
export const boardFormats = { csv: boardCsv, svg: boardSvg, pdf: boardPdf, poster: boardPoster } satisfies Record<
  string,
  BoardFormat
>

export const isReportFormat = (name: string): name is keyof typeof reportFormats => Object.hasOwn(reportFormats, name)
export const isBoardFormat = (name: string): name is keyof typeof boardFormats => Object.hasOwn(boardFormats, name)
