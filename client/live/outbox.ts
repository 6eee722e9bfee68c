import { type Accessor, batch, createEffect, createSignal, onCleanup } from 'solid-js'
import { newId } from '#shared/newId.ts'
import type { No, Refusal } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import type { SaveState } from './docTypes.ts'
import type { Shelf } from './outboxShelf.ts'
import type { Room } from './roomTypes.ts'

type Wish = 'addIdea' | 'changeIdea' | 'withdrawIdea' | 'giveDot' | 'takeDot' | 'castVote' | 'rank'

/** A seat's wish on its way to the server. `id` is its idempotency key; `no` is set when the server has refused it. */
export type Letter = { id: string; order: number; workshop: string; no?: Refusal } & {
  [N in Wish]: { name: N; body: IntentBody<N> }
}[Wish]
export type Written = Letter extends infer L ? (L extends Letter ? Pick<L, 'name' | 'body'> : never) : never

const passing: readonly Refusal[] = ['no-network', 'too-many', 'storage', 'broken']

/** An answer that says nothing about the wish itself: the letter stays, and is brought again. A limit with a number is final. */
const isPassing = ({ no, about }: No): boolean => passing.includes(no) && about?.max === undefined

/** After this long without an answer the badge stops saying that all is well. Milliseconds. */
const patience = 2_000

/** Where a seat's wishes wait until the server has them on disk. Nothing leaves it unanswered, not even by a reload. */
export interface Outbox {
  /** On their way, oldest first. */
  waiting: Accessor<readonly Letter[]>
  /** Refused, with the words still in them, until `drop`. */
  returned: Accessor<readonly Letter[]>
  badge: Accessor<SaveState>
  post(written: Written): void
  drop(id: string): void
  /** Closing the page now would lose something: it is on its way, and this device keeps nothing. */
  isAtRisk(): boolean
  /** Hears of every letter whose effect is on the server's disk, also of those a page before this one wrote. */
  onCarried(hear: (letter: Letter) => void): void
}

export function createOutbox(room: Pick<Room, 'line' | 'send'>, workshop: string, shelf: Shelf<Letter>): Outbox {
  const [letters, setLetters] = createSignal<readonly Letter[]>([])
  const [slow, setSlow] = createSignal(false)
  const [kept, setKept] = createSignal(true)
  /** Whether it is known what an earlier visit has left. */
  const [looked, setLooked] = createSignal(false)
  const waiting = () => letters().filter((letter) => !letter.no)
  const hearers: ((letter: Letter) => void)[] = []
  let carrying = false
  let again: ReturnType<typeof setTimeout> | undefined

  const replace = (changed: Letter) => {
    setLetters((all) => all.map((letter) => (letter.id === changed.id ? changed : letter)))
    void shelf.put(changed)
  }

  const drop = (id: string) => {
    setLetters((all) => all.filter((letter) => letter.id !== id))
    void shelf.remove(id)
  }

  /** One letter at a time, so that a correction never overtakes what it corrects. */
  const carry = async () => {
    if (carrying) return
    carrying = true
    clearTimeout(again)
    const late = setTimeout(() => setSlow(true), patience)
    for (let letter = waiting()[0]; letter && room.line() === 'open'; letter = waiting()[0]) {
      const answer = await room.send(letter.name, letter.body, letter.id)
      if (answer.ok) {
        const carried = letter
        batch(() => {
          drop(carried.id)
          for (const hear of hearers) hear(carried)
        })
      } else if (!isPassing(answer)) replace({ ...letter, no: answer.no })
      else {
        again = setTimeout(carry, patience)
        break
      }
    }
    clearTimeout(late)
    if (waiting().length === 0) setSlow(false)
    carrying = false
  }

  void shelf.all().then((found) => {
    for (const left of found) if (left.workshop !== workshop) void shelf.remove(left.id)
    const mine = found.filter((letter) => letter.workshop === workshop)
    setLetters((all) => [...mine.sort((a, b) => a.order - b.order), ...all])
    setLooked(true)
    void carry()
  })
  createEffect(() => room.line() === 'open' && void carry())
  onCleanup(() => clearTimeout(again))

  return {
    waiting,
    returned: () => letters().filter((letter) => letter.no),
    badge: () => {
      if (waiting().length === 0) return looked() ? 'saved' : 'saving'
      if (room.line() === 'open') return slow() ? 'retrying' : 'saving'
      return kept() ? 'device' : 'retrying'
    },
    post: (written) => {
      const order = (letters().at(-1)?.order ?? 0) + 1
      const letter: Letter = { ...written, id: newId(), order, workshop }
      setLetters((all) => [...all, letter])
      void shelf.put(letter).then((safe) => setKept((before) => before && safe))
      void carry()
    },
    drop,
    isAtRisk: () => waiting().length > 0 && !kept(),
    onCarried: (hear) => void hearers.push(hear),
  }
}
