import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import type { Access } from '#shared/access.ts'
import { type DocRef, parseDocRef } from '#shared/docs/ref.ts'
import type { Schema } from '#shared/docs/schema.ts'
import { systemClock } from '#server/adapters/memory/clock.ts'
import { memoryFanout } from '#server/adapters/memory/fanout.ts'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import type { Clock } from '#server/ports/clock.ts'
import type { Journal } from '#server/ports/journal.ts'
import type { Register } from '#server/ports/register.ts'
import { docSocket } from '#server/sync/docSocket.ts'
import { usualLimits } from '#server/limits.ts'
import { createDocuments, type DocumentRooms } from '#server/sync/documentRooms.ts'
import { resident } from './judged.ts'

export interface DocServer {
  documents: DocumentRooms
  journal: Journal
  port: number
  /** What the server noted as an error. */
  errors: string[]
  warnings: string[]
  /** Where somebody with this key and these rights connects: `ws://…`, to be followed by `/ws/doc/<document>`. */
  origin(key: string, access?: Access): string
  /** Cuts every line without a goodbye, as a lost network does. */
  cutLines(): void
  close(): Promise<void>
}

/** Only the document sockets, on a free port: who somebody is stands in the address, so that tests can choose. */
export async function aDocServer({
  journal = memoryJournal(),
  clock = systemClock as Clock,
  port = 0,
  most = usualLimits,
  register = undefined as Register | undefined,
  schemas = undefined as Record<DocRef['kind'], Schema> | undefined,
} = {}): Promise<DocServer> {
  const errors: string[] = []
  const warnings: string[] = []
  const log = {
    info: () => undefined,
    warn: (about: object) => void warnings.push(JSON.stringify(about)),
    error: (_: object, what: string) => void errors.push(what),
  }
  const documents = createDocuments({ journal, fanout: memoryFanout(), clock, log, limits: most, ...(register ? { register } : {}), ...(schemas ? { schemas } : {}) })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: usualLimits.socketBytes, maxFragments: usualLimits.socketPieces, perMessageDeflate: false })
  const server = createServer()
  server.on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (raw) => {
      const [, key = '', access, , , kind, id] = (request.url ?? '').split('/')
      const ref = parseDocRef(`${kind}/${id}`)
      if (ref) documents.attach(docSocket(raw), ref, { key, access: access as Access, speaks: resident })
    }),
  )
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: real } = server.address() as AddressInfo
  return {
    documents,
    journal,
    port: real,
    errors,
    warnings,
    origin: (key, access = 'write') => `ws://127.0.0.1:${real}/${key}/${access}`,
    cutLines: () => {
      for (const raw of sockets.clients) raw.terminate()
    },
    async close() {
      await documents.close()
      for (const raw of sockets.clients) raw.terminate()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
