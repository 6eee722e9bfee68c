import type { Scene } from './deed.ts'

/**
 * Forgets who wrote, and when, what everybody can see of a step: the rows are written anew in an order that says nothing,
 * with one shared time. From here on only the phone that holds an idea's cap can correct it.
 */
export async function forgetWriters({ rows, workshop, step, now }: Pick<Scene, 'rows' | 'workshop' | 'step' | 'now'>) {
  // Ordered by id, which is random.
  for (const idea of await rows.find('idea', { workshop: workshop.id, step: step.id })) {
    if (idea.item === null || idea.seat === null) continue
    await rows.remove('idea', { id: idea.id })
    await rows.add('idea', { ...idea, seat: null, writtenAt: now })
  }
}
