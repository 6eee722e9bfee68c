import * as v from 'valibot'
import { noteTextMax } from '../items/noteTextMax.ts'
import { voices } from '../programme/codes.ts'
import type { Rank } from '../ranks.ts'
import { step, stepsMax } from '../workshop/step.ts'
import { words } from './text.ts'

const token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))
const role = words(60, 2)
const email = v.optional(v.union([v.pipe(v.string(), v.trim(), v.email(), v.maxLength(254)), v.literal('')]))
/** Any characters; long rather than odd. Checked again by the server. */
const passphrase = v.pipe(v.string(), v.minLength(12, 'weak-passphrase'), v.maxLength(200))

/** Bodies of the HTTP commands, by route. `role` is the name of a function ("Konsulent i staben"), not of a person. */
export const setup = v.object({ token, role, email, passphrase })
export const acceptInvite = setup
export const login = v.object({
  who: v.pipe(v.string(), v.trim(), v.maxLength(254)),
  passphrase: v.pipe(v.string(), v.maxLength(200)),
})

export const newWorkshop = v.object({
  template: v.pipe(v.string(), v.maxLength(40)),
  home: words(80, 1),
  title: words(80, 1),
  date: v.pipe(v.string(), v.isoDate()),
  votesPerPerson: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  /** The template's steps with changed prompts and minutes; ids, order and what is allowed stay the template's. */
  steps: v.pipe(v.array(v.pick(step, ['id', 'minutes', 'prompt'])), v.maxLength(40)),
  /** A script of its own instead: then `template` only says where it came from. */
  script: v.optional(v.pipe(v.array(step), v.minLength(1), v.maxLength(stepsMax))),
})

const code = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\D/g, '')),
  v.regex(/^\d{6}$/),
)
/** How somebody comes in: by the code on the wall, or by a printed ticket of their own. */
const way = { code: v.optional(code), ticket: v.optional(token) }
export const door = v.object(way)
export const takeSeat = v.object({ ...way, voice: v.picklist(voices), scribe: v.boolean() })
export const changeSeat = v.object({ voice: v.picklist(voices), scribe: v.boolean() })
const pieces = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200))
/** The paper of a meeting: how many seat tickets, and how many ballots and idea sheets. */
export const printKit = v.object({ tickets: pieces, papers: pieces })
export const openWall = v.object({ key: token })
export const submit = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) })

/** A note behind a proposal in other words. */
export const reword = v.object({ text: words(noteTextMax, 1) })

const answered = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))), v.maxLength(500))

/** Keys of words on the card that somebody has said are about nobody (`keyOf`). */
export const promote = v.object({
  answered: v.optional(answered, []),
})
/** The same for words on a whole board. */
export const answerPersonal = v.object({ answered })
/** Words of an item on the board, said otherwise. */
export const rewordItem = v.object({ field: v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,20}$/)), text: words(400, 1) })

export type NewWorkshop = v.InferOutput<typeof newWorkshop>
export type Setup = v.InferOutput<typeof setup>

/** What `GET /api/me` answers: which sessions this browser holds. */
export interface Me {
  setupNeeded: boolean
  member: { id: string; role: string; rank: Rank } | null
  /** `sitting` tells one sitting of this device from another, and says nothing else. */
  seat: { workshop: string; voice: (typeof voices)[number]; scribe: boolean; sitting?: string } | null
  wall: { workshop: string } | null
}

/** What a door shows once the code is right. */
export interface DoorAnswer {
  workshop: string
  title: string
  home: string
  /** ISO date when the raw notes are deleted. */
  deleteOn: string
  /** Who answers for what people write, in one line; `''` when the installation does not say. */
  controller: string
  /** The seat this phone already has there. */
  seat: Me['seat']
}

/** A workshop as its facilitators see it in lists and on its own page. */
export interface WorkshopSummary {
  id: string
  title: string
  home: string
  date: string
  template: string
  state: 'open' | 'paused' | 'closed'
  code: string | null
  boardUrl: string
  joinUrl: string
  /** With its key in the fragment: whoever opens it may see the wall, nothing else. */
  wallUrl: string
  joinQrSvg: string
  /** ISO date when the raw notes are deleted. */
  deleteOn: string
}

export interface ProposalSummary {
  id: string
  workshop: string
  home: string
  title: string
  state: 'draft' | 'submitted'
  /** `FRI-2026-001` once submitted. */
  reference: string | null
  versions: { version: number; submittedAt: string; hash: string }[]
}

/** A source note of a proposal, with where it came from and what it got. */
export interface ProposalSource {
  note: string
  text: string
  voice: (typeof voices)[number]
  entry: 'self' | 'scribe' | 'paper'
  scribeVoice?: (typeof voices)[number]
}

/** Every refusal over HTTP. The sentence is Danish and calm; programs read `no`. */
export interface HttpNo {
  no: string
  sentence: string
  about?: Record<string, string | number>
}
