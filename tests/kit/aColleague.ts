import { type Visitor, visit } from '#server/dev/visitor.ts'
import type { Rank } from '#shared/ranks.ts'
import type { MemberInList } from '#shared/wire/people.ts'

/** Somebody an owner has invited, with a rank, as a browser of their own; and their id. */
export async function aColleague(
  owner: Visitor,
  rank: Rank,
  role = `Kollega ${rank}`,
): Promise<{ visitor: Visitor; id: string }> {
  const { url } = await owner.must<{ url: string }>('POST', '/api/invites', {})
  const visitor = visit(owner.baseUrl)
  await visitor.must('POST', '/api/invites/accept', {
    token: url.split('#')[1],
    role,
    passphrase: 'fire andre ord på række',
  })
  const all = await owner.must<MemberInList[]>('GET', '/api/members')
  const id = all.find((one) => one.role === role)?.id ?? ''
  if (rank !== 'host') await owner.must('PATCH', `/api/members/${id}`, { rank })
  return { visitor, id }
}
