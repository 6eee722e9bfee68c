/** "12.500" of 12500, "3,5" of 3.5, as numbers are written in Denmark. */
export const numberText = (value: number | null): string =>
  value === null ? '' : new Intl.NumberFormat('da-DK', { maximumFractionDigits: 6 }).format(value)

/**
 * The number a person wrote: `null` when nothing is written, `undefined` when it is not a number. A dot before exactly three
 * digits groups thousands, any other dot is taken for a comma.
 */
export function readNumber(written: string): number | null | undefined {
  const text = written.replace(/kr\.?|\s/gi, '').replace('−', '-')
  if (text === '') return null
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) ? text.replaceAll('.', '') : text
  const plain = grouped.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
