import type { list as da } from '../da/list.ts'
import { plural } from '../plural.ts'

const notes = (n: number) => plural(n, 'note', 'notes')

export const list: typeof da = {
  tools: 'Put something on the board',
  addNew: (what) => `New: ${what}`,
  outside: 'Outside the zones',
  loose: 'Notes',
  cards: 'Cards',
  add: (zone) => `New note in ${zone}`,
  addShort: 'New note',
  more: (n) => `Show ${n} more`,
  count: notes,
  none: 'No notes yet.',
  pick: (text) => `Pick: ${text}`,
  blank: 'empty note',
  edit: (text) => `Edit: ${text}`,
  move: (text) => `Move to …: ${text}`,
  remove: (text) => `Delete: ${text}`,
  moreFor: (text) => `More: ${text}`,
  open: (text) => `Open card: ${text}`,
  news: (n, zone) => `${plural(n, 'new note', 'new notes')} under ${zone}.`,
}
