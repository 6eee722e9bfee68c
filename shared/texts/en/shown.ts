import type { shown as da } from '../da/shown.ts'

export const shown: typeof da = {
  all: 'This is what we are all looking at now.',
  isNew: 'Cannot be shown in this version.',
  lost: 'The picture cannot be shown just now.',
  lead: 'The facilitator is showing the board. You can watch it on the screen.',
}
