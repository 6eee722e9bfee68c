import { createSignal } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'

/** Somebody wants to say where things are to go, or what a thing is to be joined with, by choosing a name. */
export type WhereAsk = { is: 'move'; ids: readonly ItemId[] } | { is: 'join'; id: ItemId }

const [asked, ask] = createSignal<WhereAsk>()

/** What is being asked for now. */
export const whereAsked = asked
export const askWhere = (wish: WhereAsk | undefined): void => void ask(wish)
