import { onTestFinished } from 'vitest'
import { type Config, readConfig } from '#server/config.ts'
import { openDoc } from '#server/dev/docLine.ts'
import { type Visitor, visit } from '#server/dev/visitor.ts'
import { leaveInvitation } from '#server/invitation.ts'
import { openParts } from '#server/openParts.ts'
import { start } from '#server/start.ts'
import { openBoard } from '#shared/docs/board.ts'
import { putNote } from './aBoard.ts'

const passphrase = 'fire ord på en række'
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

export const configFor = (dataFolder: string): Config =>
  readConfig({ PORT: '0', FRIRUM_DATA: dataFolder, LOG: 'silent' })

/** An installation: a server on a data folder, with its invitation there, and its facilitator. */
export interface House {
  facilitator: Visitor
  /** Writes notes on a workshop's board, each saved before the next, until there are no more names. */
  write(workshop: string, names: Iterable<string>, body?: string): Promise<void>
  stop(): Promise<void>
}

export async function aHouse(dataFolder: string): Promise<House> {
  const running = await start(await openParts(configFor(dataFolder), log))
  onTestFinished(running.stop)
  await leaveInvitation(running.parts)
  const facilitator = visit(running.parts.config.baseUrl)
  const token = running.setupLink?.split('#')[1]
  if (token) await facilitator.must('POST', '/api/setup', { token, role: 'Leder', passphrase })
  else await facilitator.must('POST', '/api/login', { who: 'leder', passphrase })
  return {
    facilitator,
    async write(workshop, names, body) {
      const line = await openDoc(facilitator, 'board', workshop)
      for (const name of names) {
        putNote(openBoard(line.doc), name, body ? { body } : {})
        await line.saved()
      }
      line.close()
    },
    stop: running.stop,
  }
}
