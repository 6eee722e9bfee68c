import type { noteEditor as da } from '../da/noteEditor.ts'

export const noteEditor: typeof da = {
  toolbar: 'Form of the note',
  bold: 'Bold',
  list: 'List',
  link: 'Link',
  done: 'Done',
  another: 'Somebody else is writing here',
}
