import type { IntentBody, IntentName } from '#shared/wire/intents.ts'

/** Asks the room for something; a refusal is said in the bar. */
export type Wish = <N extends IntentName>(name: N, body: IntentBody<N>) => void
