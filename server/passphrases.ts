import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP's smallest argon2id: 19 MiB, two passes. About 60 ms on a small server. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32

const derive = promisify(argon2)
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')
const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

const written = (nonce: Uint8Array, tag: Uint8Array): string =>
  `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(nonce)}$${base64(tag)}`

/** A passphrase as it is kept: a PHC string, so that its cost can be raised later without locking anyone out. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const nonce = randomBytes(16)
  return written(nonce, await derive('argon2id', { ...cost, message: passphrase.normalize('NFC'), nonce, tagLength }))
}

/** Looks like a kept passphrase and fits none: what an unknown name is measured against, so that it takes as long. */
export const fitsNobody = (): string => written(randomBytes(16), randomBytes(tagLength))

/** Costs the same whether the passphrase fits or not. */
export async function fits(passphrase: string, kept: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce = '', tag = ''] = phc.exec(kept) ?? []
  const expected = Buffer.from(tag, 'base64')
  const found = await derive('argon2id', {
    message: passphrase.normalize('NFC'),
    nonce: Buffer.from(nonce, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(found, expected)
}
