import { type Comment, comment } from '../items/comment.ts'

/** The item when it is a comment. */
export const asComment = <T extends { kind: string }>(item: T | undefined): (T & Comment) | undefined =>
  isComment(item) ? item : undefined

const isComment = <T extends { kind: string }>(item: T | undefined): item is T & Comment => item?.kind === comment.name
