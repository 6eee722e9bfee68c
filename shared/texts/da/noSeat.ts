/** When a device has no seat, or not any more. */
export const noSeat = {
  title: 'Din plads er her ikke mere',
  text: 'Skriv koden fra skærmen, så er du med igen.',
  go: 'Skriv koden',
}
