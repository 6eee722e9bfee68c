import type * as v from 'valibot'
import type { Actor } from '#shared/access.ts'
import { newId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { OfferedTemplate, saveTemplate as asked } from '#shared/wire/scripts.ts'
import { slipIn } from '#shared/workshop/scriptEdits.ts'
import { templates } from '#shared/workshop/templates.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'

type Member = Extract<Actor, { role: 'member' }>
type Kept = Pick<Parts, 'register'>

/** Somebody keeps no more scripts than this. */
const most = 60

/** What somebody can make a workshop from: the founding scripts, their own, and what others have shared. Newest of theirs first. */
export const offeredTemplates =
  ({ register }: Kept) =>
  async ({ member }: Member): Promise<OfferedTemplate[]> => {
    const kept = await register.read((rows) => rows.find('template', {}, 'createdAt'))
    const own = kept.filter((row) => row.owner === member)
    const others = kept.filter((row) => row.owner !== member && row.shared)
    return [
      ...templates.map((one) => ({ ...one, whose: 'founding' as const })),
      ...own.toReversed().map((row) => offered(row, 'own')),
      ...others.toReversed().map((row) => offered(row, 'shared')),
    ]
  }

const offered = (row: Row<'template'>, whose: 'own' | 'shared'): OfferedTemplate => ({
  id: row.id,
  title: row.title,
  kind: 'idea_generation',
  forWhom: '',
  purpose: '',
  steps: row.steps,
  whose,
  isShared: row.shared,
  votesPerPerson: row.votesPerPerson,
})

/** Keeps a script as somebody's own. */
export const saveTemplate =
  ({ register, clock }: Kept & Pick<Parts, 'clock'>) =>
  async ({ member }: Member, ask: v.InferOutput<typeof asked>): Promise<Result<{ id: string }>> => {
    const slip = slipIn(ask.steps)
    if (slip) return refuse('bad-input', { ...slip })
    const id = newId<'template'>()
    const steps = ask.steps.map(({ round: _, ...step }) => step)
    return register.write(async (rows) => {
      if ((await rows.count('template', { owner: member })) >= most) return refuse('too-many')
      await rows.add('template', { ...ask, id, steps, owner: member, createdAt: clock.now() })
      return ok({ id })
    })
  }

/** Lets others use a script of one's own, or no longer. */
export const shareTemplate =
  ({ register }: Kept) =>
  ({ member }: Member, id: string, shared: boolean): Promise<Result<void>> =>
    register.write(async (rows) =>
      (await rows.change('template', id, { shared }, { owner: member })) ? ok(undefined) : refuse('not-found'),
    )

/** Deletes a script of one's own. Workshops that were made of it keep theirs; one that nobody owns any more an owner deletes. */
export const deleteTemplate =
  ({ register }: Kept) =>
  ({ member, rank }: Member, id: string): Promise<Result<void>> =>
    register.write(async (rows) => {
      const own = await rows.remove('template', { id, owner: member })
      const left = rank === 'owner' && own === 0 ? await rows.remove('template', { id, owner: '' }) : 0
      return own + left > 0 ? ok(undefined) : refuse('not-found')
    })

/** Somebody goes: what they have shared stays, as nobody's. */
export async function leaveTemplates(rows: Rows, member: string): Promise<void> {
  await rows.remove('template', { owner: member, shared: false })
  for (const { id } of await rows.find('template', { owner: member })) await rows.change('template', id, { owner: '' })
}
