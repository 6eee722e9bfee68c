/** Words of the question that comes up when something typed could not be brought to its document. */
export const rescued = {
  title: 'Disse ord nåede ikke med',
  about: 'Siden er startet forfra. Kopiér det, du vil bruge igen.',
  copy: 'Kopiér det hele',
  copied: 'Kopieret',
  drop: 'Fjern ordene herfra',
}
