import type { Row } from '#server/ports/tables.ts'

/** Rows with something plain in every column, for tests that care about one of them. */
export const aDot = (id: string, more: Partial<Row<'dot'>> = {}): Row<'dot'> => ({
  id,
  workshop: 'w',
  round: 'r',
  seat: 's',
  slot: 1,
  target: 't',
  say: 'dot',
  nth: more.slot ?? 1,
  ...more,
})

export const aWorkshop = (id: string, more: Partial<Row<'workshop'>> = {}): Row<'workshop'> => ({
  id,
  title: 'Æbler & "pærer" – 🍐',
  home: 'Solgården',
  date: '2026-09-09',
  template: 'default',
  steps: [],
  step: 0,
  state: 'open',
  code: null,
  wallKey: 'k',
  wallSecret: 's',
  votesPerPerson: 3,
  revealed: ['a', 'b'],
  timer: { endsAt: 1_800_000_000_000, minutes: 5 },
  resultsShown: false,
  together: { gather: null, lead: null, shows: null },
  deleteOn: '2027-01-01',
  createdAt: 1_790_000_000_000,
  usedAt: 1_790_000_000_000,
  dayChosen: false,
  shutCode: null,
  ...more,
})

export const aMember = (id: string, name: string, email: string | null): Row<'member'> => ({
  id,
  role: 'facilitator',
  name,
  email,
  passphrase: 'p',
  createdAt: 1,
  rank: 'host',
})
