import { noCopy, searchIn } from './bytes.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { readOnly } from '../readOnly.ts'
import type { Register } from '../../ports/register.ts'
import { StorageTrouble } from '../../ports/storage.ts'
import { rowsFrom, type Store } from './rows.ts'

/** Rows for as long as the process lives. The reference for what a register does. */
export function memoryRegister(): Register {
  const inTurn = oneAtATime()
  let committed: Store = new Map()
  let closed = false
  const open = () => {
    if (closed) throw new StorageTrouble('The register is closed.')
  }
  return {
    async read(work) {
      open()
      return work(readOnly(rowsFrom(committed).rows))
    },
    async write(work) {
      open()
      return inTurn(async () => {
        const { rows, now } = rowsFrom(committed)
        const value = await work(rows)
        committed = now()
        return value
      })
    },
    async scrub() {
      open()
    },
    async search(wanted) {
      open()
      const rows = [...committed.values()].flatMap((table) => [...table.values()])
      const values = rows.map((row) => Buffer.from(Object.values(row).join('\n')))
      return searchIn(values, wanted)
    },
    async verify() {
      open()
    },
    copyTo: noCopy,
    async close() {
      closed = true
      await inTurn(async () => undefined)
    },
  }
}
