import { type MemberId, newId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { Setup } from '#shared/wire/http.ts'
import { hashPassphrase } from '../passphrases.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import { hashOf } from '../tokens.ts'
import type { LinkKind } from './links.ts'

/** Which links open which way in. */
const kinds: Record<'setup' | 'invite', readonly string[]> = { setup: ['setup'], invite: ['invite', 'owner'] }

/**
 * Makes a member of whoever holds a one-time link: an owner of the first, and of who can read the data folder. A setup link
 * works only as long as there is no member at all.
 */
export const becomeMember =
  (parts: Parts) =>
  async (way: Exclude<LinkKind, 'owner'>, ask: Setup): Promise<Result<MemberId>> => {
    const link = hashOf(ask.token)
    const works = async (rows: Rows) => {
      const found = await rows.get('link', link)
      if (!found || !kinds[way].includes(found.kind) || found.usedAt !== null || found.expiresAt <= parts.clock.now())
        return false
      return way === 'invite' || (await rows.count('member', {})) === 0
    }
    if (!(await parts.register.read(works))) return refuse('link-used')

    const passphrase = await hashPassphrase(ask.passphrase)
    const member = newId<'member'>()
    const now = parts.clock.now()
    return parts.register.write(async (rows) => {
      if (!(await works(rows))) return refuse('link-used')
      const name = ask.role.toLowerCase()
      const email = ask.email?.toLowerCase() || null
      const isFirst = (await rows.count('member', {})) === 0
      const isOwner = isFirst || (await rows.get('link', link))?.kind === 'owner'
      const row = { id: member, role: ask.role, name, email, passphrase, createdAt: now }
      if (!(await rows.add('member', { ...row, rank: isOwner ? 'owner' : 'host' }))) return refuse('taken')
      await rows.change('link', link, { usedAt: now })
      return ok(member)
    })
  }
