import { memoryFanout, type Bus } from '#server/adapters/memory/fanout.ts'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { systemClock } from '#server/adapters/memory/clock.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'
import { keepsTheClockContract } from './clock.ts'
import { keepsTheFanoutContract } from './fanout.ts'
import { keepsTheGenerationsContract } from './generations.ts'
import { keepsTheJournalContract } from './journal.ts'
import { keepsTheRegisterContract } from './register.ts'

keepsTheJournalContract('memory', async () => memoryJournal())
keepsTheGenerationsContract('memory', async () => memoryJournal())
keepsTheRegisterContract('memory', async () => memoryRegister())
keepsTheFanoutContract('memory', async (count) => {
  const bus: Bus = new Set()
  return Array.from({ length: count }, () => memoryFanout(bus))
})
keepsTheClockContract('the system clock', () => ({
  clock: systemClock,
  pass: (ms) => new Promise((resolve) => systemClock.after(ms, resolve)),
}))
keepsTheClockContract('the held clock', () => {
  const clock = fakeClock()
  return { clock, pass: async (ms) => clock.pass(ms) }
})
