/** Words around a note that is being written. */
export const noteEditor = {
  toolbar: 'Form på sedlen',
  bold: 'Fed',
  list: 'Liste',
  link: 'Link',
  done: 'Færdig',
  another: 'En anden skriver her',
}
