import { addRun, type Run } from '#shared/items/marks.ts'
import { linkAddress } from './linkAddress.ts'

const silent = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'TEMPLATE', 'SVG'])
const onOwnLine = new Set(
  'P DIV LI UL OL H1 H2 H3 H4 H5 H6 TR TABLE BLOCKQUOTE PRE SECTION ARTICLE HEADER FOOTER DL DT DD'.split(' '),
)

/** Markup from elsewhere as what a note can hold: lines, points, bold and links. Undefined when it cannot be read. */
export function runsOfMarkup(markup: string): Run[] | undefined {
  try {
    const { body } = new DOMParser().parseFromString(markup, 'text/html')
    const runs: Run[] = []
    read(body, {}, runs)
    return trimmed(runs)
  } catch {
    return undefined
  }
}

/** Plain words from elsewhere. */
export const runsOfWords = (words: string): Run[] => trimmed([{ text: words.replace(/\r\n?/g, '\n').replaceAll('\t', ' ') }])

function read(node: Node, marks: Omit<Run, 'text'>, runs: Run[]): void {
  if (node instanceof Text) write(runs, { ...marks, text: node.data.replace(/\s+/g, ' ') })
  if (!(node instanceof HTMLElement) || silent.has(node.tagName)) return
  if (node.tagName === 'BR') newLine(runs, true)
  const isBlock = onOwnLine.has(node.tagName)
  if (isBlock) newLine(runs)
  if (node.tagName === 'LI') addRun(runs, { text: beginningOf(node) })
  const own = { ...marks, ...marksOf(node) }
  if (isLight(node)) delete own.b
  for (const child of node.childNodes) read(child, own, runs)
  if (isBlock) newLine(runs)
}

const isLight = ({ style: { fontWeight } }: HTMLElement): boolean =>
  fontWeight === 'normal' || (fontWeight !== '' && Number(fontWeight) < 600)

function marksOf(element: HTMLElement): Omit<Run, 'text'> {
  const { tagName, style } = element
  const isBold = ['B', 'STRONG', 'H1', 'H2', 'H3'].includes(tagName) || style.fontWeight === 'bold' || Number(style.fontWeight) >= 600
  const link = tagName === 'A' ? linkAddress(element.getAttribute('href') ?? '') : undefined
  return { ...(isBold && { b: true }), ...(link !== undefined && { link }) }
}

/** `• `, or the number of a point in a numbered list. */
function beginningOf(point: HTMLElement): string {
  const list = point.parentElement
  if (list?.tagName !== 'OL') return '• '
  return `${[...list.children].filter((one) => one.tagName === 'LI').indexOf(point) + 1}. `
}

const isAtStart = (runs: readonly Run[]): boolean => /(^|\n|• |\d\. )$/.test(runs.at(-1)?.text ?? '')

function write(runs: Run[], run: Run): void {
  const text = isAtStart(runs) ? run.text.trimStart() : run.text
  if (text !== '') addRun(runs, { ...run, text })
}

function newLine(runs: Run[], always = false): void {
  const last = runs.at(-1)
  if (always || (last && !isAtStart(runs))) addRun(runs, { text: '\n' })
}

/** Without blank lines before and after. */
function trimmed(runs: Run[]): Run[] {
  const [first] = runs
  if (first) first.text = first.text.replace(/^\n+/, '')
  const last = runs.at(-1)
  if (last) last.text = last.text.replace(/\s+$/, '')
  return runs.filter((run) => run.text !== '')
}
