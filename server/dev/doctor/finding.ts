/** What one look found: all is well, somebody should see to it, or Frirum cannot be trusted so. `say` is for a person. */
export interface Finding {
  look: string
  is: 'good' | 'see' | 'bad'
  say: string
  /** What was measured, for programs. */
  value?: string | number
}

export const good = (look: string, say: string, value?: Finding['value']): Finding => ({ look, is: 'good', say, value })
export const see = (look: string, say: string, value?: Finding['value']): Finding => ({ look, is: 'see', say, value })
export const bad = (look: string, say: string, value?: Finding['value']): Finding => ({ look, is: 'bad', say, value })

/** The words of an error that a person may read: its code where it has one. */
export const reason = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause
    ? String(cause.code)
    : String(cause instanceof Error ? cause.message : cause)
