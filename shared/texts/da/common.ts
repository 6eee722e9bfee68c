/** Words that several places use. */
export const common = {
  name: 'Frirum',
  skip: 'Gå til indholdet',
  save: {
    saved: 'Gemt',
    saving: 'Gemmer …',
    retrying: 'Ikke gemt endnu – prøver igen',
    device: 'Gemt på denne enhed – sendes når der er net',
    failed: 'Kan ikke gemme',
  },
  trouble: {
    storage: 'Serveren kan ikke gemme lige nu. Bliv på siden.',
    damaged: 'Noget her kan ikke læses. Du ser det, der er tilbage.',
    full: 'Her er ikke plads til mere. Kopiér dine nyeste ord.',
    old: 'Hent siden igen for at kunne skrive.',
  },
  back: 'Tilbage',
  close: 'Luk',
  cancel: 'Fortryd',
  loading: 'Henter …',
  language: 'English',
  /** The label of a field that must be filled. */
  required: 'skal udfyldes',
}
