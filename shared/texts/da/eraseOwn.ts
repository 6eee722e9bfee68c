import { plural } from '../plural.ts'

/** Deleting all that one has written from one's own phone. */
export const eraseOwn = {
  title: 'Vil du slette alt, du har skrevet?',
  goes: 'Dine idéer, sedler og prikker slettes helt. Det kan ikke laves om.',
  stays: 'Har du skrevet direkte på tavlen, så bed mødelederen slette det.',
  yes: 'Ja, slet det',
  going: 'Sletter …',
  no: 'Nej, behold det',
  gone: (ideas: number, dots: number) => `Slettet: ${plural(ideas, 'idé', 'idéer')} og ${plural(dots, 'prik', 'prikker')}.`,
  nothing: 'Her er ikke mere, som vi ved er dit.',
  quoted: (n: number) => `${plural(n, 'idé', 'idéer')} er brugt i et forslag og bliver dér.`,
  close: 'Luk',
}
