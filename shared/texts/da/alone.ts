import { plural } from '../plural.ts'

/** The phone page when it is opened without network. */
export const alone = {
  title: 'Uden forbindelse',
  text: 'Mødet kommer igen, når der er net. Dine ord er her på telefonen.',
  own: 'Mine idéer',
  begun: 'Begyndt, men ikke sendt',
  dots: (n: number) => `${plural(n, 'prik', 'prikker')} venter på nettet.`,
}
