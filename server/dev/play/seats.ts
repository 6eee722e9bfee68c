import { newId } from '#shared/ids.ts'
import type { EntryMode, Voice } from '#shared/programme/codes.ts'
import { openRoom, type RoomLine } from '../roomLine.ts'
import { Refused, visit } from '../visitor.ts'

/** A simulated phone in a workshop: its own cookies, its own socket. */
export interface PlayedSeat {
  voice: Voice
  cookie: string
  line: RoomLine
}

/** Takes a seat as a phone does: code, voice, in. */
export async function join(baseUrl: string, code: string, voice: Voice, scribe = false): Promise<PlayedSeat> {
  const phone = visit(baseUrl)
  const { workshop } = await phone.must<{ workshop: string }>('POST', '/api/door', { code })
  await phone.must('POST', '/api/seat', { code, voice, scribe })
  return { voice, cookie: phone.cookie(), line: await openRoom(phone, workshop, 'seat') }
}

/** 128 random bits as a phone makes them for each idea. */
export const newCap = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

export interface PlayedIdea {
  text: string
  zone: string
  entry: EntryMode
  voice: Voice
}

/** Writes an idea and resolves when the server says it is on disk; a refusal is returned as its code. */
export async function write(seat: PlayedSeat, idea: PlayedIdea): Promise<string | undefined> {
  const { text, zone, entry } = idea
  const voice = entry === 'self' ? undefined : idea.voice
  const answer = await seat.line.send('addIdea', { idea: newId(), cap: newCap(), text, zone, entry, voice })
  return answer.ok ? undefined : answer.no
}

/** As `send`, but a refusal is thrown. */
export const must = async (line: RoomLine, ...intent: Parameters<RoomLine['send']>): Promise<void> => {
  const answer = await line.send(...intent)
  if (!answer.ok) throw new Refused(intent[0], answer.no)
}
