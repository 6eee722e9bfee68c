import type { Placed } from '../docs/board.ts'
import type { Card } from '../items/card.ts'
import type { Cluster } from '../items/cluster.ts'
import type { Note } from '../items/note.ts'
import type { Target, WallBoard } from '../wire/room.ts'
import type { VoteRules } from './step.ts'

/** What of a board belongs to a step. A cluster is in view with its zone, or when one of its notes is. */
interface View {
  notes: Placed<Note>[]
  clusters: Placed<Cluster>[]
  cards: Placed<Card>[]
}

/** A step in this zone is about all clusters, wherever they lie; likewise for cards. */
const clustersZone = 'zone.clusters'
const cardsZone = 'zone.cards'

/** More than a wall can page through or a room can choose between. Beyond it the newest are shown. */
const noteMax = 1000
const targetMax = 500

function inView(items: readonly Placed[], zones: readonly string[]): View {
  const notes = items.filter((one): one is Placed<Note> => one.kind === 'note')
  const lying = notes.filter((note) => zones.includes(note.zone))
  const touched = new Set<string>(lying.map((note) => note.cluster))
  const clusters = items.filter(
    (one): one is Placed<Cluster> =>
      one.kind === 'cluster' && (zones.includes(clustersZone) || zones.includes(one.zone) || touched.has(one.id)),
  )
  const shown = new Set<string>(clusters.map((one) => one.id))
  return {
    notes: notes.filter((note) => zones.includes(note.zone) || shown.has(note.cluster)),
    clusters,
    cards: items.filter(
      (one): one is Placed<Card> => one.kind === 'card' && (zones.includes(cardsZone) || zones.includes(one.zone)),
    ),
  }
}

/** The notes, clusters and cards that a wall shows of the board in a step, lowest first. */
export function wallBoardOf(items: readonly Placed[], zones: readonly string[]): Omit<WallBoard, 'things'> {
  const { notes, clusters, cards } = inView(items, zones)
  const known = new Set<string>(clusters.map((one) => one.id))
  return {
    notes: notes.slice(-noteMax).map(({ id, zone, body, voice, entry, cluster }) => ({
      id,
      zone,
      text: body,
      voice,
      entry,
      cluster: known.has(cluster) ? cluster : '',
    })),
    clusters: clusters.map(({ id, zone, title, folded }) => ({
      id,
      zone,
      title,
      ...(folded && { folded: true as const }),
    })),
    cards: cards.map(({ id, zone, title, what }) => ({ id, zone, title, what })),
  }
}

/** What narrows a ballot down: these zones instead of the step's, these kinds, or the notes of one cluster. */
type Scope = Pick<VoteRules, 'zones' | 'kinds' | 'inside'>

/**
 * What can get dots in a step, in an order that says nothing. A note in a cluster is voted on as the cluster; a step about
 * all clusters is about no single notes.
 */
export function targetsOf(items: readonly Placed[], zones: readonly string[], scope: Scope = {}): Target[] {
  const { inside, kinds } = scope
  if (inside !== undefined)
    return inOrder(items.flatMap((one) => (one.kind === 'note' && one.cluster === inside ? noteTarget(one) : [])))
  const { notes, clusters, cards } = inView(items, scope.zones ?? zones)
  const known = new Set<string>(clusters.map((one) => one.id))
  const alone = (scope.zones ?? zones).includes(clustersZone) ? [] : notes.filter((note) => !known.has(note.cluster))
  const members = Map.groupBy(notes, (note) => note.cluster)
  const targets: Target[] = [
    ...clusters.map(({ id, kind, title }) => ({
      id,
      kind,
      title,
      lines: (members.get(id) ?? []).map((note) => note.body),
    })),
    ...cards.map(({ id, kind, title, what, forWhom, better }) => ({
      id,
      kind,
      title,
      lines: [what, forWhom, better].filter((line) => line !== ''),
    })),
    ...alone.map(noteTarget),
  ]
  return inOrder(targets.filter(({ kind }) => kinds?.includes(kind) ?? true))
}

const noteTarget = ({ id, kind, body }: Placed<Note>): Target => ({ id, kind, title: body, lines: [] })

const inOrder = (targets: readonly Target[]): Target[] =>
  targets.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(-targetMax)
