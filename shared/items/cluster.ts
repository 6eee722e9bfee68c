import * as v from 'valibot'
import { defineKind, type ItemOf } from './kind.ts'

/** A named heap of notes. Its members point at it, so dissolving it loses nothing. Its box is drawn around its members. */
export const cluster = defineKind('cluster', { title: v.string(), zone: v.string() }, ['title'])
export type Cluster = ItemOf<typeof cluster>

export const clusterTitleMax = 60
/** Room above and around the members, board units. */
export const clusterFrame = { head: 56, pad: 16, gap: 16 }
