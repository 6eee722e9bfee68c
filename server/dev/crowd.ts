import { parseArgs } from 'node:util'
import { compare } from './crowd/check.ts'
import { lead, openWorkshop } from './crowd/host.ts'
import { newLedger } from './crowd/ledger.ts'
import { aPerson, type Person } from './crowd/person.ts'
import { becomeFacilitator } from './facilitator.ts'
import { useServer } from './ownServer.ts'
import { sample } from './play/sample.ts'
import { spreadOf } from './spread.ts'
import { visit } from './visitor.ts'

const atOnce = 10
/** With room for the number that makes each idea its own. */
const texts = sample.notes.map((note) => note.text).filter((text) => text.length < 250)

function numberFrom(text: string, name: string): number {
  const number = Number(text)
  if (!(number > 0)) throw new Error(`--${name} takes a number above 0.`)
  return number
}

/** Scripted participants fill a room; afterwards what they were promised is compared with what is there. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '60' },
      minutes: { type: 'string', default: '1' },
      code: { type: 'string' },
    },
  })
  const [count, minutes] = [numberFrom(values.people, 'people'), numberFrom(values.minutes, 'minutes')]
  const server = await useServer(process.env)
  const { baseUrl } = server
  const facilitator = values.code === undefined ? await becomeFacilitator(baseUrl, server.dataFolder) : undefined
  const made = facilitator && (await openWorkshop(facilitator))
  const code = values.code ?? made?.code ?? ''
  const { workshop } = await visit(baseUrl).must<{ workshop: string }>('POST', '/api/door', { code })

  const ledger = newLedger()
  const people: Person[] = []
  while (people.length < count) {
    const few = Array.from({ length: Math.min(atOnce, count - people.length) }, (_, at) => people.length + at)
    people.push(...(await Promise.all(few.map((at) => aPerson(baseUrl, code, at, texts, ledger)))))
  }
  console.log(`${people.length} people are in workshop ${workshop}.`)
  const ms = minutes * 60_000
  const until = performance.now() + ms
  await Promise.all([facilitator && lead(facilitator, workshop, ms), ...people.map((person) => person.live(until))])
  for (const person of people) person.line.close()

  const { lost, doubled } = await compare(people, workshop, ledger)
  const { p50, p95 } = spreadOf(ledger.waits)
  const refused = [...ledger.refused].map(([no, times]) => `${no} ${times}`).join(', ')
  console.log(`Sent ${ledger.sent}, answered ${ledger.waits.length}; refused: ${refused || 'none'}.`)
  console.log(JSON.stringify({ people: people.length, minutes, sent: ledger.sent, lost, doubled, p50, p95 }))
  await server.stop()
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
