/**
 * What somebody who has signed in may do. A reader sees everything and changes nothing, a host leads workshops and writes
 * proposals, an owner also says who the others are.
 */
export const ranks = ['owner', 'host', 'reader'] as const
export type Rank = (typeof ranks)[number]
