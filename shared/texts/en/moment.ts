/** What a seat says of the moment, and is told of it. */
export const moment = {
  raise: 'Raise your hand',
  lower: 'Take your hand down',
  isUp: 'Your hand is up. The facilitator only sees the number.',
  offline: 'The network is gone. Try again in a moment.',
  finish: 'Finish what you are writing',
  finishHelp: 'The meeting has gone on. There is still a little time.',
  goOn: 'Go on now',
}
