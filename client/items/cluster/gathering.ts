import { createSignal, onCleanup } from 'solid-js'
import { groupNotes } from '#shared/edits/group.ts'
import { likenessOf, type Likeness, type Saying } from '#shared/grouping/likeness.ts'
import { type Proposal, propose } from '#shared/grouping/propose.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Desk } from '../desk.ts'
import { oneStep } from '../oneStep.ts'
import { inSlices } from './inSlices.ts'

/** Where one is: looking for what is alike, asking about it, naming what has been gathered, or at the end of it. */
export type Moment =
  | { is: 'looking' }
  | { is: 'asking'; proposal: Proposal }
  | { is: 'naming'; cluster: ItemId }
  | { is: 'over'; hasSkipped: boolean }

const keyOf = (a: ItemId, b: ItemId): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
const pairsOf = (ids: readonly ItemId[]): string[] => ids.flatMap((a, at) => ids.slice(at + 1).map((b) => keyOf(a, b)))

/** Pairs that somebody at this page has said do not belong together. They are not asked about again while it is open. */
const apart = new Set<string>()

/** One person's round of gathering: one proposal at a time, and the answers. Lives as long as the component that called it. */
export function createGathering(desk: Desk) {
  const [moment, setMoment] = createSignal<Moment>({ is: 'looking' })
  const [gathered, setGathered] = createSignal(0)
  const skipped = new Set<string>()
  let likeness: Likeness | undefined
  let texts = new Map<ItemId, string>()
  let isHere = true
  onCleanup(() => {
    isHere = false
  })

  /** A note that lies alone, may be moved and is not being written in. */
  const sayingOf = (id: ItemId): Saying | undefined => {
    const item = desk.scene.get(id)
    if (item?.kind !== 'note' || item.body.trim() === '' || desk.editing.is(id) || !desk.may('place', id))
      return undefined
    return desk.scene.get(item.cluster as ItemId) ? undefined : { id, text: item.body }
  }
  const ask = () => {
    if (!likeness) return
    const proposal = propose(likeness, {
      isFree: (id) => sayingOf(id)?.text === texts.get(id),
      isApart: (a, b) => apart.has(keyOf(a, b)) || skipped.has(keyOf(a, b)),
    })
    setMoment(proposal ? { is: 'asking', proposal } : { is: 'over', hasSkipped: skipped.size > 0 })
  }
  const look = async () => {
    setMoment({ is: 'looking' })
    const sayings = [...desk.scene.all()].flatMap(({ id }) => sayingOf(id) ?? [])
    texts = new Map(sayings.map(({ id, text }) => [id, text]))
    likeness = await inSlices(likenessOf(sayings), () => isHere)
    if (isHere) ask()
  }
  look().catch(() => setMoment({ is: 'over', hasSkipped: false }))

  return {
    moment,
    /** How many clusters this round has made. */
    gathered,
    /** Gathers those that are chosen. The others of the proposal do not belong with them. */
    yes(chosen: readonly ItemId[]): void {
      const now = moment()
      if (now.is !== 'asking') return
      const still = chosen.filter((id) => sayingOf(id))
      for (const out of now.proposal.ids.filter((id) => !chosen.includes(id)))
        for (const id of chosen) apart.add(keyOf(out, id))
      const cluster = still.length > 1 ? oneStep(desk.undo, () => groupNotes(desk.board, still, '')) : undefined
      if (!cluster) {
        ask()
        return
      }
      setGathered((n) => n + 1)
      setMoment({ is: 'naming', cluster })
    },
    no(): void {
      const now = moment()
      if (now.is !== 'asking') return
      for (const pair of pairsOf(now.proposal.ids)) apart.add(pair)
      ask()
    },
    skip(): void {
      const now = moment()
      if (now.is !== 'asking') return
      for (const pair of pairsOf(now.proposal.ids)) skipped.add(pair)
      ask()
    },
    /** Goes on to the next proposal, from a name or from the end. */
    goOn: ask,
    again(): void {
      skipped.clear()
      ask()
    },
    /** Takes the last gathering back; it is asked about again. */
    takeBack(): void {
      if (moment().is !== 'naming') return
      desk.undo.undo()
      setGathered((n) => n - 1)
      ask()
    },
  }
}

export type Gathering = ReturnType<typeof createGathering>
