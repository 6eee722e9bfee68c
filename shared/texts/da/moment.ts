/** What a seat says of the moment, and is told of it. */
export const moment = {
  raise: 'Ræk hånden op',
  lower: 'Tag hånden ned',
  isUp: 'Din hånd er oppe. Mødelederen ser kun antallet.',
  offline: 'Nettet er væk. Prøv igen om lidt.',
  finish: 'Skriv bare færdig',
  finishHelp: 'Mødet er gået videre. Der er lidt tid endnu.',
  goOn: 'Gå videre nu',
}
