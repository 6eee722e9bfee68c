/** "1 stemme", "3 stemmer". */
export const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** "482 913": six digits in two groups, as they are read aloud. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
