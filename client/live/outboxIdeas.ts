import { type Accessor, createSignal } from 'solid-js'
import type { IdeaId } from '#shared/ids.ts'
import { newId } from '#shared/newId.ts'
import type { EntryMode, Voice } from '#shared/programme/codes.ts'
import type { OwnKey } from '#shared/wire/erase.ts'
import type { Letter, Outbox } from './outbox.ts'
import type { Shelf } from './outboxShelf.ts'
import type { Room } from './roomTypes.ts'

/** What somebody has written, and where it shall lie. `voice` is whose words they are. */
export interface NewIdea {
  text: string
  zone: string
  step: string
  voice: Voice
  entry: EntryMode
}

/** An idea with the right to change it. Kept on this device alone: after the reveal nobody else knows whose it is. */
export interface KeptIdea extends NewIdea {
  id: IdeaId
  workshop: string
  order: number
  cap: string
}

export interface OwnIdea extends NewIdea {
  id: IdeaId
  /** On disk at the server, as it reads here. */
  saved: boolean
  /** False when this device does not hold its capability, e.g. after its storage was cleared. */
  changeable: boolean
}

/** The ideas of this device's seat: written, corrected and withdrawn here, also after the server has forgotten whose they are. */
export interface OwnIdeas {
  /** Newest first. */
  list: Accessor<OwnIdea[]>
  add(idea: NewIdea): void
  change(id: IdeaId, text: string): void
  withdraw(id: IdeaId): void
  /** Stops listing an idea that is no longer there. */
  forget(id: IdeaId): void
  /** What shows the server that ideas are one's own, also after it has forgotten whose they are. */
  keys(): OwnKey[]
}

export function createOwnIdeas(
  room: Pick<Room, 'mine'>,
  outbox: Outbox,
  workshop: string,
  shelf: Shelf<KeptIdea>,
): OwnIdeas {
  const [kept, setKept] = createSignal<readonly KeptIdea[]>([])
  const capOf = (id: IdeaId) => kept().find((idea) => idea.id === id)?.cap

  const forget = (id: string) => {
    setKept((all) => all.filter((idea) => idea.id !== id))
    void shelf.remove(id)
  }

  const keep = (idea: KeptIdea) => {
    setKept((all) => [...all.filter((one) => one.id !== idea.id), idea].sort((a, b) => a.order - b.order))
    void shelf.put(idea)
  }

  outbox.onCarried((letter) => {
    if (letter.name === 'withdrawIdea') forget(letter.body.idea)
    const changed = letter.name === 'changeIdea' && kept().find((idea) => idea.id === letter.body.idea)
    if (changed) keep({ ...changed, text: letter.body.text })
  })

  void shelf.all().then((found) => {
    for (const left of found) if (left.workshop !== workshop) void shelf.remove(left.id)
    const mine = found.filter((idea) => idea.workshop === workshop)
    setKept((all) => [...mine.sort((a, b) => a.order - b.order), ...all])
  })

  return {
    list: () => listed(kept(), room.mine()?.ideas ?? [], outbox.waiting(), outbox.returned()),
    add(idea) {
      const { text, zone, voice, entry, step } = idea
      const id = newId<'idea'>()
      const cap = newCap()
      keep({ ...idea, id, cap, workshop, order: (kept().at(-1)?.order ?? 0) + 1 })
      const body = { idea: id, cap, text, zone, entry, step }
      outbox.post({ name: 'addIdea', body: entry === 'self' ? body : { ...body, voice } })
    },
    change(id, text) {
      const cap = capOf(id)
      if (cap) outbox.post({ name: 'changeIdea', body: { idea: id, cap, text } })
    },
    withdraw(id) {
      const cap = capOf(id)
      if (cap) outbox.post({ name: 'withdrawIdea', body: { idea: id, cap } })
    },
    forget,
    keys: () => kept().map(({ id, cap }) => ({ idea: id, cap })),
  }
}

type Known = Pick<OwnIdea, 'id' | 'step' | 'zone' | 'text' | 'voice' | 'entry'>

/** What this device keeps, as the server knows it, with what is on its way laid on top. */
export function listed(
  kept: readonly KeptIdea[],
  known: readonly Known[],
  waiting: readonly Letter[],
  returned: readonly Letter[],
): OwnIdea[] {
  const heldBack = new Set<string>()
  for (const letter of waiting) if (letter.name === 'withdrawIdea') heldBack.add(letter.body.idea)
  for (const letter of returned) if (letter.name === 'addIdea') heldBack.add(letter.body.idea)

  const elsewhere = known.filter((idea) => !kept.some((one) => one.id === idea.id))
  return [...elsewhere, ...kept]
    .filter((idea) => !heldBack.has(idea.id))
    .map((idea) => {
      const letters = waiting.filter((letter) => 'idea' in letter.body && letter.body.idea === idea.id)
      const newest = letters.findLast((letter) => letter.name === 'changeIdea')
      const text = newest?.body.text ?? known.find((one) => one.id === idea.id)?.text ?? idea.text
      const { id, step, zone, voice, entry } = idea
      return { id, step, zone, voice, entry, text, saved: letters.length === 0, changeable: 'cap' in idea }
    })
    .reverse()
}

/** 128 random bits as 22 characters of base64url. */
const newCap = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 22)
