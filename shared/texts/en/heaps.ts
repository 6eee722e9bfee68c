import type { heaps as da } from '../da/heaps.ts'
import { plural } from '../plural.ts'

const notes = (n: number) => plural(n, 'note', 'notes')

export const heaps: typeof da = {
  gather: 'Gather what is alike',
  looking: 'Looking for notes that are alike …',
  ask: 'Do they belong together?',
  both: (words) => `Both mention: ${words}`,
  all: (n, words) => `All ${n} mention: ${words}`,
  chosen: 'Include',
  yes: 'Yes, gather',
  no: 'No, keep apart',
  skip: 'Skip',
  naming: 'What is the cluster called?',
  name: 'Name of the cluster',
  suggested: 'Words from the notes',
  saveName: 'Save the name',
  noName: 'Without a name',
  none: 'No notes are alike.',
  over: 'No more notes are alike.',
  soFar: (n) => `You have gathered ${plural(n, 'cluster', 'clusters')}.`,
  again: 'See those you skipped',
  takeBack: 'Undo',
  takenBack: 'The notes lie apart again.',
  close: 'Done',
  said: {
    gathered: (n) => `${notes(n)} gathered. Every word is kept.`,
    apart: 'They stay apart.',
    folded: 'Laid in a stack.',
    spread: 'The stack is spread out.',
    takenOut: 'The note is out of the stack.',
  },
  stack: {
    at: (n, of) => `Note ${n} of ${of}`,
    previous: 'Previous',
    next: 'Next',
    out: 'Take the note out',
    fold: 'Stack',
    spread: 'Spread out',
    leaf: 'Leaf through',
    leafIn: (name) => `Leaf through: ${name}`,
    empty: 'The cluster is empty.',
  },
}
