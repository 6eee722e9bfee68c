const separators = [',', ';', '\t'] as const
type Separator = (typeof separators)[number]

/**
 * Rows of a file of comma-separated values (RFC 4180): quoted cells hold separators, line ends and doubled quotes. Lenient
 * where spreadsheets are: any line end, rows of any length, a quote inside a bare cell is a quote, a quote that is never
 * closed closes at the end. Rows without any words are left out.
 */
export function parseCsv(text: string, separator: Separator = separatorOf(text)): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  let isBare = false
  const endCell = () => {
    row.push(cell)
    cell = ''
    isBare = false
  }
  const endRow = () => {
    endCell()
    if (row.some((one) => one.trim() !== '')) rows.push(row)
    row = []
  }
  const all = text.startsWith('\ufeff') ? text.slice(1) : text
  for (let at = 0; at < all.length; at++) {
    const char = all[at]
    if (isQuoted) {
      if (char !== '"') cell += char
      else if (all[at + 1] === '"') cell += all[++at]
      else isQuoted = false
    } else if (char === '"' && cell === '' && !isBare) {
      isQuoted = true
      isBare = true
    } else if (char === separator) endCell()
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && all[at + 1] === '\n') at++
      endRow()
    } else {
      cell += char
      isBare = true
    }
  }
  endRow()
  return rows
}

/** What parts the cells: whichever of the usual three the first line has most of, outside quotes. Danish Excel writes `;`. */
export function separatorOf(text: string): Separator {
  const count = { ',': 0, ';': 0, '\t': 0 }
  let isQuoted = false
  for (const char of text) {
    if (char === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (char === '\n' || char === '\r') break
    else if (char === ',' || char === ';' || char === '\t') count[char]++
  }
  return separators.reduce((best, one) => (count[one] > count[best] ? one : best))
}
