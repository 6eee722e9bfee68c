import type { Rows } from '../ports/register.ts'

/** Where a proposal comes from. A workshop that was erased has left its home behind, and no title. */
export async function cameFrom(rows: Rows, workshop: string): Promise<{ home: string; title: string }> {
  const { home, title } = (await rows.get('workshop', workshop)) ?? {}
  if (home !== undefined && title !== undefined) return { home, title }
  return { home: (await rows.get('erasure', workshop))?.home ?? '', title: '' }
}
