import { expect, test } from 'vitest'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { countItems, sentencesOf } from '#server/commands/eraseWords.ts'
import { leftBehind } from '#server/commands/leftBehind.ts'
import type { Journal } from '#server/ports/journal.ts'
import { aMember } from '#tests/kit/aRow.ts'

const long = 'Jeg vil gerne have lov til at sove længe, og så vil jeg have min kaffe på sengen hver eneste dag'
const short = 'Mere kaffe til alle'

/** A journal on a disk with a corner that only a search by bytes can see, and that `whole` may sweep. */
function aDusty(dust: string, isSwept = false): Journal & { scrubbed: string[] } {
  const scrubbed: string[] = []
  let left = dust
  return {
    ...memoryJournal(),
    scrubbed,
    async scrub(how) {
      scrubbed.push(how)
      if (how === 'whole' && isSwept) left = ''
    },
    search: async (wanted) => wanted.filter((one) => Buffer.from(left).includes(Buffer.from(one))),
  }
}

test('a sentence that stands in no document and no row is counted once, also when only a piece of it is left', async () => {
  const register = memoryRegister()
  expect(await leftBehind({ journal: aDusty(''), register }, [long, short])).toBe(0)
  expect(await leftBehind({ journal: aDusty(`...${long}...`), register }, [long, short])).toBe(1)
  expect(await leftBehind({ journal: aDusty(long.slice(-40)), register }, [long, short])).toBe(1)
  expect(await leftBehind({ journal: aDusty(JSON.stringify({ say: `"${short}"` })), register }, [`"${short}"`])).toBe(1)
})

test('what a quick scrub leaves, a whole one sweeps up', async () => {
  const journal = aDusty(short, true)
  expect(await leftBehind({ journal, register: memoryRegister() }, [short])).toBe(0)
  expect(journal.scrubbed).toEqual(['quick', 'whole'])
})

test('words that somebody else holds are theirs', async () => {
  const register = memoryRegister()
  await register.write((rows) => rows.add('member', aMember('m', short, null)))
  expect(await leftBehind({ journal: aDusty(short), register }, [short])).toBe(0)
  const journal = aDusty(long)
  await journal.append('board/other', Buffer.from(long))
  expect(await leftBehind({ journal, register }, [long])).toBe(0)
})

test('sentences are what people said: no ids, no codes, no zones, each once', () => {
  const board = {
    a: { kind: 'note', body: short, voice: 'resident', zone: 'zone.a', cluster: 'aaaaaaaaaaaaaaaaaaaaaaaa' },
    b: { kind: 'zone', title: 'Det, vi gerne vil prøve' },
    c: { kind: 'card', title: long, sources: { n: { text: short } } },
    d: { kind: 'future', words: 'Noget helt nyt på tavlen' },
  }
  expect(sentencesOf([short, 'Ja tak', ''], board)).toEqual([short, long, 'Noget helt nyt på tavlen'])
  expect(countItems(board)).toEqual({ notes: 1, clusters: 0, cards: 1, others: 1 })
})
