/**
 * Every "no" Frirum can say, with the HTTP status it travels under. The list is closed: a new word here makes the
 * compiler ask for its sentence in `texts/da/refusals.ts`.
 */
export const refusals = {
  'bad-input': 400,
  'not-signed-in': 401,
  'wrong-login': 401,
  'not-allowed': 403,
  'wrong-origin': 403,
  'not-found': 404,
  'code-unknown': 404,
  taken: 409,
  stale: 409,
  'step-closed': 409,
  'step-begun': 409,
  'already-submitted': 409,
  'no-votes-left': 409,
  'own-idea': 409,
  'other-holds-bar': 409,
  'images-full': 409,
  'last-owner': 409,
  'code-closed': 410,
  'link-used': 410,
  'too-big': 413,
  'image-too-big': 413,
  'not-image': 415,
  'empty-text': 422,
  'text-too-long': 422,
  'weak-passphrase': 422,
  'card-unfinished': 422,
  'personal-data': 422,
  'checks-failing': 422,
  'text-unreadable': 422,
  'too-many': 429,
  broken: 500,
  'no-pdf': 501,
  'no-images': 501,
  full: 503,
  storage: 503,
  'no-network': 503,
} as const

export type Refusal = keyof typeof refusals

/** A refused wish: the word for machines, and, where it helps, which fields or numbers it is about (never a person's words). */
export interface No {
  ok: false
  no: Refusal
  about?: Record<string, string | number>
}

export type Result<T> = { ok: true; value: T } | No

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const refuse = (no: Refusal, about?: No['about']): No => (about ? { ok: false, no, about } : { ok: false, no })
