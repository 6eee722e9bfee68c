import type { Note } from '#shared/items/note.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { voices as daVoices } from '#shared/texts/da/voices.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { voices as enVoices } from '#shared/texts/en/voices.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en)
const labels = words(daVoices, enVoices)

/** Whose voice a note is, and, when another wrote it down, that too. */
export function voiceWords({ voice, entry }: Pick<Note, 'voice' | 'entry'>): string {
  const label = labels[voice]
  return entry === 'scribe' ? t.note.saidBy(label.toLowerCase()) : label
}
