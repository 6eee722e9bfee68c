import type { MemberId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import { tidy } from '#shared/wire/text.ts'
import { fits, fitsNobody } from '../passphrases.ts'
import type { Parts } from '../ports/parts.ts'

/** Who signs in, by function name or e-mail. An unknown name takes as long as a wrong passphrase and is answered the same. */
export const logIn =
  (parts: Parts) =>
  async (ask: { who: string; passphrase: string }): Promise<Result<MemberId>> => {
    const who = tidy(ask.who).toLowerCase()
    const [member] = await parts.register.read(async (rows) => [
      ...(await rows.find('member', { name: who })),
      ...(await rows.find('member', { email: who })),
    ])
    const right = await fits(ask.passphrase, member?.passphrase ?? fitsNobody())
    return member && right ? ok(member.id as MemberId) : refuse('wrong-login')
  }
