import { plural } from '../plural.ts'

/** The phone page while there is a vote. */
export const seatVote = {
  left: (n: number) => `Du har ${plural(n, 'prik', 'prikker')} tilbage.`,
  help: 'Du må gerne give flere prikker til den samme idé.',
  none: 'Du har brugt alle dine prikker. Tag en tilbage, hvis du vil flytte den.',
  give: 'Giv en prik',
  take: 'Tag en prik tilbage',
  given: (n: number) => plural(n, 'prik', 'prikker'),
  inside: (n: number) => `Se ${plural(n, 'idé', 'idéer')} i bunken`,
  empty: 'Her er ikke noget at stemme om endnu.',
}
