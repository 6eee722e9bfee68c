/** Rich text as plain values, free of any editor: what TipTap writes, what exports print. */
export interface Run {
  text: string
  bold?: boolean
  italic?: boolean
  /** https, mailto or tel only. */
  href?: string
}

export type Block = { is: 'paragraph'; runs: Run[] } | { is: 'list'; ordered: boolean; items: Block[][] }

/** The words alone, a line a paragraph or item. */
export const plainText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.is === 'paragraph' ? block.runs.map((run) => run.text).join('') : block.items.map(plainText).join('\n'),
    )
    .join('\n')
