import type { alone as da } from '../da/alone.ts'
import { plural } from '../plural.ts'

export const alone: typeof da = {
  title: 'No connection',
  text: 'The meeting comes back with the network. Your words are here on the phone.',
  own: 'My ideas',
  begun: 'Begun, but not sent',
  dots: (n) => `${plural(n, 'dot waits', 'dots wait')} for the network.`,
}
