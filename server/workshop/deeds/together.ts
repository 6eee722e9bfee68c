import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { shownItem } from '#shared/workshop/shownItem.ts'
import type { Together } from '#shared/workshop/together.ts'
import type { Scene } from './deed.ts'

async function set({ rows, workshop }: Scene, part: Partial<Together>): Promise<Result<void>> {
  await rows.change('workshop', workshop.id, { together: { ...workshop.together, ...part } })
  return ok(undefined)
}

/** Calls everybody at the board to one place. They may leave it again. */
export const gather = async (scene: Scene, { view }: IntentBody<'gather'>) =>
  set(scene, { gather: { no: (scene.workshop.together.gather?.no ?? 0) + 1, view } })

/** Takes the lead of what everybody at the board looks at, from whoever had it, or lets everybody go. */
export async function lead(scene: Scene, { as, again = false }: IntentBody<'lead'>): Promise<Result<void>> {
  if (again && scene.workshop.together.lead !== as) return refuse('stale')
  return set(scene, { lead: as })
}

/** Shows one item large to everybody, or takes it down. */
export async function showItem(scene: Scene, { item }: IntentBody<'showItem'>): Promise<Result<void>> {
  if (item !== null && !shownItem(scene.board, item, scene.workshop.id)) return refuse('not-found')
  return set(scene, { shows: item })
}
