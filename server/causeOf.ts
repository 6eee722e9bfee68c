/** What the log may know of an exception: its kind, its code and where it came from, but not its message, which may quote. */
export function causeOf(error: unknown): { name: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { name: typeof error }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at \S+/.test(line)) ?? []
  const code = 'code' in error ? String(error.code) : undefined
  return { name: error.name, ...(code && { code }), at: frames.slice(0, 6).map((line) => line.trim()) }
}
