import { createHash, randomBytes } from 'node:crypto'

/** A secret for a cookie or a link: 32 random bytes, 43 characters. Whoever can show it is let in; we keep only its hash. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token: its SHA-256, hex. A stolen database opens nothing. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
