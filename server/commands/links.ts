import type { Parts } from '../ports/parts.ts'
import { hashOf, newToken } from '../tokens.ts'

/** 'owner' is the invitation that lies in the data folder; there is one of it, as of 'setup'. */
export type LinkKind = 'setup' | 'invite' | 'owner'

/** An invitation waits a week for a busy colleague; a setup link lives as long as the screen it was printed on. */
const lifetime: Record<LinkKind, number> = { setup: 24 * 3600_000, invite: 7 * 24 * 3600_000, owner: 365 * 24 * 3600_000 }

/** Makes a one-time link and returns its token, which is kept nowhere. A new setup or owner link replaces the old one. */
export const makeLink =
  (parts: Parts) =>
  async (kind: LinkKind): Promise<string> => {
    const token = newToken()
    const expiresAt = parts.clock.now() + lifetime[kind]
    await parts.register.write(async (rows) => {
      if (kind !== 'invite') await rows.remove('link', { kind })
      await rows.add('link', { id: hashOf(token), kind, expiresAt, usedAt: null })
    })
    return token
  }

/** Nobody can sign in yet: the setup link is the only way to begin. */
export const needsSetup = (parts: Parts): Promise<boolean> =>
  parts.register.read(async (rows) => (await rows.count('member', {})) === 0)
