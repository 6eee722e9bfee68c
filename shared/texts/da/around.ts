/** Words for finding one's way about a board: search, contents, the small map, presenting and fetching it. */
export const around = {
  label: 'Find rundt',
  find: {
    open: 'Find',
    label: 'Find på tavlen',
    of: (at: number, all: number) => `${at} af ${all}`,
    none: 'Ikke fundet',
    before: 'Forrige fund',
    next: 'Næste fund',
    close: 'Luk søgning',
  },
  outline: { open: 'Indhold', title: 'Indhold', close: 'Luk indhold' },
  map: {
    open: 'Oversigtskort',
    label: 'Oversigtskort. Piletaster flytter billedet.',
  },
  present: {
    open: 'Vis felterne',
    label: 'Visning af felterne',
    before: 'Forrige felt',
    next: 'Næste felt',
    end: 'Slut visning',
    now: (title: string, at: number, all: number) => `${title}. Felt ${at} af ${all}.`,
    place: (at: number, all: number) => `${at} af ${all}`,
  },
  fetch: {
    open: 'Hent',
    title: 'Hent tavlen',
    part: 'Hvad vil du hente?',
    whole: 'Hele tavlen',
    picture: 'Som billede',
    paper: 'Til papir',
    table: 'Til regneark',
  },
}
