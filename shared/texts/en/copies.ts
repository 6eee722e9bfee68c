import { plural } from '../plural.ts'
import type { copies as da } from '../da/copies.ts'

export const copies: typeof da = {
  made: (folder, documents) => `The copy is in ${folder}. It has ${plural(documents, 'document', 'documents')}.`,
  damaged: (names) => `These documents were damaged already: ${names}.`,
  keepSafe: 'Put it somewhere other than on this machine. It holds what people have written.',
  restored: (folder, madeAt) => `${folder} is as it was ${madeAt}. Start Frirum again.`,
  again: (n) => `Deleted since the copy, and now again: ${plural(n, 'meeting', 'meetings')}.`,
  noLog: 'There is no list of deleted meetings here. Delete those again that were deleted since the copy.',
  aside: (folder) => `What was there is in ${folder}. Delete it when everything is as it should be.`,
  signIn: 'All facilitators must sign in again.',
  closed: 'Nobody can write until a facilitator has checked and opened it.',
  no: {
    'no-data': (folder) => `There is no Frirum in “${folder}”. Set FRIRUM_DATA to the right folder.`,
    'not-empty': (folder) => `“${folder}” is not empty. Choose a new folder for the copy.`,
    'no-answer': (folder) => `Something uses “${folder}” but does not answer. Stop it, and try again.`,
    'no-folder': () => 'Say which copy: npm run restore -- <folder>',
    'no-copy': (folder) => `“${folder}” is not a copy from npm run backup.`,
    'copy-changed': (folder, what) => `The copy in “${folder}” is not as it was: ${what}.`,
    'in-use': (folder) => `Frirum is running on “${folder}”. Stop it first.`,
  },
}
