/** The headings of a Danish case, in its order before the appendices. */
export const caseHeadings = [
  'Resumé',
  'Det indstilles',
  'Baggrund',
  'Det får beboerne',
  'Beskrivelse af prøvehandlingen',
  'Tidsplan',
  'Regler, der søges fritagelse fra',
  'Det ændres ikke; borgernes rettigheder',
  'Resultatmål og opfølgning',
  'Dilemmaer, risici og stopregel',
  'Inddragelse og høring',
  'Personale og arbejdsmiljø (MED)',
  'Økonomi',
  'Data og privatliv',
  'Alternativer',
  'Beslutning',
]
