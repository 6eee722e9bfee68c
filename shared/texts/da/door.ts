/** The front door: the code, the voice, and what happens to what people write. */
export const door = {
  page: 'Vær med',
  title: 'Velkommen',
  intro: 'I dag finder vi på nye måder at gøre tingene på. Alle idéer tæller.',
  code: {
    label: 'Skriv koden fra skærmen',
    help: 'Koden står på den store skærm. Den har seks tal.',
    scan: 'Eller hold din mobil hen over firkanten på skærmen.',
    go: 'Gå ind',
    short: 'Koden har seks tal. Skriv dem alle.',
  },
  voice: {
    title: 'Hvem er du i dag?',
    help: 'Vi viser din rolle på dine sedler. Vi viser ikke dit navn.',
  },
  helper: {
    label: 'Jeg skriver for en anden',
    help: 'Slå til, hvis du hjælper. Vælg så, hvem du selv er.',
  },
  privacy: {
    title: 'Det, du skriver',
    silent: 'I et stille trin ser ingen andre din seddel, før mødelederen viser dem alle.',
    shown: 'Bagefter kan ingen se, hvem der skrev hvad.',
    names: 'Skriv ikke navne, sygdom eller CPR-numre.',
    delete: (date: string) => `Vi sletter sedlerne den ${date}.`,
    own: 'Du kan selv slette din seddel.',
  },
  next: 'Gruppen vælger nogle idéer ud. De bliver til små forsøg.',
  otherCode: 'Brug en anden kode',
  leader: 'Leder du mødet? Log ind her',
  noNetwork: 'Nettet er væk. Prøv igen om lidt.',
  links: 'Andre sider',
  was: 'Tilgængelighedserklæring',
}
