import { createSignal } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'

/** Somebody wants to gather what is alike, or to leaf through a cluster. */
export type HeapAsk = { is: 'gather' } | { is: 'leaf'; id: ItemId }

const [asked, ask] = createSignal<HeapAsk>()

/** What is being asked for now. */
export const heapAsked = asked
export const askHeap = (wish: HeapAsk | undefined): void => void ask(wish)
