/** Prints rows as a plain text table: one line each, columns named after the fields of the first. */
export function printTable(rows: readonly object[]): void {
  const names = Object.keys(rows[0] ?? {})
  const cells = rows.map((row) =>
    names.map((name) => String(Object.entries(row).find(([key]) => key === name)?.[1] ?? '–')),
  )
  const widths = names.map((name, at) => Math.max(name.length, ...cells.map((line) => line[at]?.length ?? 0)))
  const lineOf = (texts: readonly string[]) => texts.map((text, at) => text.padStart(widths[at] ?? 0)).join('  ')
  for (const line of [names, ...cells]) console.log(lineOf(line))
}

/** Prints rows as a Markdown table. */
export function printMarkdown(rows: readonly object[]): void {
  const names = Object.keys(rows[0] ?? {})
  const lineOf = (texts: readonly string[]) => `| ${texts.join(' | ')} |`
  console.log(lineOf(names))
  console.log(lineOf(names.map(() => '--')))
  for (const row of rows) {
    const fields: Record<string, unknown> = { ...row }
    console.log(lineOf(names.map((name) => String(fields[name] ?? '–'))))
  }
}
