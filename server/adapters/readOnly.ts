import type { Rows } from '../ports/register.ts'

/** Rows for `read`: its work runs outside a transaction, so a write there is a bug and rejects. */
export function readOnly(rows: Rows): Rows {
  const refuse = () => Promise.reject(new TypeError('A read cannot write; use write.'))
  return { ...rows, add: refuse, change: refuse, remove: refuse }
}
