import type { Actor } from '#shared/access.ts'
import type { Rank } from '#shared/ranks.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { MemberInList } from '#shared/wire/people.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import { leaveTemplates } from './ownTemplates.ts'

type Member = Extract<Actor, { role: 'member' }>

/** Everybody who can sign in, for an owner. */
export const listMembers =
  ({ register }: Pick<Parts, 'register'>) =>
  async (by: Member): Promise<Result<MemberInList[]>> => {
    if (by.rank !== 'owner') return refuse('not-allowed')
    const all = await register.read((rows) => rows.find('member', {}, 'name'))
    return ok(all.map(({ id, role, rank }) => ({ id, role, rank, isYou: id === by.member })))
  }

/** Gives somebody another rank. Whoever may do less from now on also loses the invitations that still wait. */
export const setRank =
  ({ register }: Pick<Parts, 'register'>) =>
  (by: Member, id: string, rank: Rank) =>
    change(register, by, id, async (rows, member) => {
      if (member.rank === 'owner' && rank !== 'owner' && (await isLastOwner(rows))) return refuse('last-owner')
      await rows.change('member', id, { rank })
      if (rank === 'reader') await rows.remove('link', { kind: 'invite' })
      return ok(undefined)
    })

/** Removes somebody: they cannot sign in, are signed out everywhere, and no invitation of theirs lets them in again. */
export const removeMember =
  ({ register }: Pick<Parts, 'register'>) =>
  (by: Member, id: string) =>
    change(register, by, id, async (rows, member) => {
      if (member.rank === 'owner' && (await isLastOwner(rows))) return refuse('last-owner')
      await rows.remove('session', { role: 'member', subject: id })
      await rows.remove('member', { id })
      await leaveTemplates(rows, id)
      await rows.remove('link', { kind: 'invite' })
      return ok(undefined)
    })

const isLastOwner = async (rows: Rows): Promise<boolean> => (await rows.count('member', { rank: 'owner' })) === 1

/** Only an owner changes anybody, and is asked for in the same transaction: two owners cannot remove each other at once. */
const change = (
  register: Parts['register'],
  by: Member,
  id: string,
  how: (rows: Rows, member: Row<'member'>) => Promise<Result<void>>,
): Promise<Result<void>> =>
  register.write(async (rows) => {
    if ((await rows.get('member', by.member))?.rank !== 'owner') return refuse('not-allowed')
    const member = await rows.get('member', id)
    return member ? how(rows, member) : refuse('not-found')
  })
