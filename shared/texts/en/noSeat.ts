import type { noSeat as da } from '../da/noSeat.ts'

export const noSeat: typeof da = {
  title: 'Your seat is no longer here',
  text: 'Type the code from the screen to come back.',
  go: 'Type the code',
}
