import { plural } from '../plural.ts'

/** What a room chose, on walls and seats alike. */
export const results = {
  dots: (n: number) => plural(n, 'prik', 'prikker'),
  hidden: 'Der er for få i nogle grupper. Så viser vi ikke deres tal.',
  fewVoted: 'Færre end 8 har stemt. Vi viser kun det, mindst 3 valgte.',
  few: 'For få stemte til at vise tal',
  none: 'Ingen har givet prikker endnu.',
}
