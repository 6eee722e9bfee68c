import { readConfig } from '#server/config.ts'
import { memoryFanout } from '#server/adapters/memory/fanout.ts'
import { systemClock } from '#server/adapters/memory/clock.ts'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { type Visitor, visit } from '#server/dev/visitor.ts'
import type { Log } from '#server/log.ts'
import type { Parts } from '#server/ports/parts.ts'
import { type Running, start } from '#server/start.ts'

const passphrase = 'fire ord på en række'

/** What the server noted, to look for words that must not be there. */
export interface Noted {
  level: 'info' | 'warn' | 'error'
  about: object
  what: string
}

export interface TestServer extends Pick<Running, 'parts' | 'live' | 'setupLink'> {
  url: string
  noted: Noted[]
  /** A signed-in member as a browser of their own. The first call sets the server up, the others sign in again. */
  facilitator(): Promise<Visitor>
  /** The same as a `Cookie` header. */
  member(): Promise<string>
  close(): Promise<void>
}

interface Settings {
  baseUrl?: string
  /** Of the environment: limits, a proxy, a token. */
  environment?: Record<string, string>
}

/**
 * A whole server on a free port, over memory unless a test brings parts of its own. `close` also closes the parts: to
 * restart on the same storage, bring a journal and a register whose `close` does nothing.
 */
export async function aServer(given: Partial<Omit<Parts, 'config'>> & Settings = {}): Promise<TestServer> {
  const { baseUrl, environment, ...own } = given
  const noted: Noted[] = []
  const note = (level: Noted['level']) => (about: object, what: string) => void noted.push({ level, about, what })
  const log: Log = { info: note('info'), warn: note('warn'), error: note('error') }
  const running = await start({
    config: readConfig({ PORT: '0', BASE_URL: baseUrl, LOG: 'silent', ...environment }),
    journal: memoryJournal(),
    register: memoryRegister(),
    fanout: memoryFanout(),
    clock: systemClock,
    log,
    ...own,
  })
  const url = `http://127.0.0.1:${running.parts.config.port}`

  const facilitator = async (): Promise<Visitor> => {
    const visitor = visit(url)
    const token = running.setupLink?.split('#')[1]
    const first = await visitor.ask('POST', '/api/setup', { token, role: 'Konsulent i staben', passphrase })
    if (!first.ok) await visitor.must('POST', '/api/login', { who: 'konsulent i staben', passphrase })
    return visitor
  }
  return {
    parts: running.parts,
    live: running.live,
    setupLink: running.setupLink,
    url,
    noted,
    facilitator,
    member: async () => (await facilitator()).cookie(),
    close: running.stop,
  }
}
