import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { folder, peer, port } from './peer.ts'

interface Hocuspocus {
  listen(): Promise<unknown>
  address: { port: number }
}

/**
 * Hocuspocus with its own settings, kept in SQLite by its own database extension. The statements are those of its SQLite
 * extension; that one's driver has to be compiled, so they run on the driver of Node.
 */
const { Server } = peer<{ Server: new (settings: object) => Hocuspocus }>('@hocuspocus/server')
const { Database } = peer<{ Database: new (settings: object) => object }>('@hocuspocus/extension-database')
const database = new DatabaseSync(join(folder, 'hocuspocus.db'))
database.exec(
  'create table if not exists "documents" ("name" varchar(255) not null, "data" blob not null, unique(name))',
)
const find = database.prepare('select data from "documents" where name = $name order by rowid desc')
const put = database.prepare(
  'insert into "documents" ("name", "data") values ($name, $data) on conflict(name) do update set data = $data',
)
const kept = new Database({
  fetch: async ({ documentName }: { documentName: string }) => find.get({ name: documentName })?.data ?? null,
  store: async ({ documentName, state }: { documentName: string; state: Uint8Array }) =>
    void put.run({ name: documentName, data: state }),
})
const server = new Server({ port, address: '127.0.0.1', quiet: true, extensions: [kept] })
await server.listen()
console.log(`http://127.0.0.1:${server.address.port}`)
