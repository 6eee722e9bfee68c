/** The way out of a meeting, asked once. */
export const leave = {
  title: 'Vil du forlade mødet?',
  text: 'Dine sedler bliver liggende. Du kan ikke rette dem bagefter.',
  yes: 'Forlad mødet',
  no: 'Bliv her',
}
