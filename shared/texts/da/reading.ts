/** The buttons that make a page easier to read. */
export const reading = {
  label: 'Sådan vil jeg læse',
  size: { normal: 'Almindelig tekst', large: 'Større tekst', largest: 'Største tekst' },
  dark: 'Mørk skærm',
  strong: 'Stærke farver',
}
