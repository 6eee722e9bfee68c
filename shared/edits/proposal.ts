import * as Y from 'yjs'
import type { ProposalDoc } from '../docs/proposal.ts'
import { answerMaps, type GuardAnswer } from '../proposal/answers.ts'
import type { Fields, ProposalContent } from '../proposal/content.ts'
import { changeBetween } from './change.ts'

/** The row lists of a proposal, and what one row of each holds besides its id and place. */
export type RowList = 'rules' | 'goals' | 'heard'
export type RowOf<L extends RowList> = Omit<ProposalContent[L][number], 'id' | 'order'>

/** Fields that are sets of codes. */
type SetField = 'aims' | 'themes'

export function typeTitle(proposal: ProposalDoc, text: string): void {
  typeInto(proposal.title, text)
}

/** Sets a single value; `null` or `''` takes it away. */
export function setProposalField<K extends Exclude<keyof Fields, SetField>>(
  proposal: ProposalDoc,
  key: K,
  value: Fields[K],
): void {
  if (value === null || value === '') proposal.fields.delete(key)
  else proposal.fields.set(key, value)
}

/** Ticks or unticks one code. Each code is an entry of its own, so that two people may tick at once. */
export function setProposalCode(proposal: ProposalDoc, field: SetField, code: string, on: boolean): void {
  proposal.doc.transact(() => {
    const codes = mapIn(proposal, field)
    if (on) codes.set(code, true)
    else codes.delete(code)
  })
}

/** Answers that the words with this key are about nobody. */
export function answerPersonal(proposal: ProposalDoc, key: string): void {
  proposal.doc.transact(() => mapIn(proposal, answerMaps.personal).set(key, true))
}

/** Answers whether a guard word is meant as force, inspection or complaint. */
export function answerWord(proposal: ProposalDoc, stem: string, answer: GuardAnswer): void {
  proposal.doc.transact(() => mapIn(proposal, answerMaps.words).set(stem, answer))
}

/** A map among the single values; a document from before it was seeded gets it now. */
function mapIn({ fields }: ProposalDoc, name: string): Y.Map<unknown> {
  const stored = fields.get(name)
  return stored instanceof Y.Map ? stored : fields.set(name, new Y.Map<unknown>())
}

/** A new, empty row below the others. */
export function addRow(proposal: ProposalDoc, list: RowList, id: string): void {
  const orders = [...proposal[list].values()].map((row) => Number(row.get('order')) || 0)
  proposal[list].set(id, new Y.Map<unknown>([['order', Math.max(-1, ...orders) + 1]]))
}

/** Sets a plain value of a row. A row that a colleague has just removed stays removed. */
export function setInRow<L extends RowList, K extends keyof RowOf<L> & string>(
  proposal: ProposalDoc,
  list: L,
  id: string,
  key: K,
  value: RowOf<L>[K],
): void {
  proposal[list].get(id)?.set(key, value)
}

/** Makes a text of a row read as `text`; two people may type in it at once. */
export function typeInRow(proposal: ProposalDoc, list: RowList, id: string, key: string, text: string): void {
  const row = proposal[list].get(id)
  if (row) typeIn(row, key, text)
}

/** Makes a text among the single values read as `text`. */
export function typeInField(proposal: ProposalDoc, key: 'noResidentReason', text: string): void {
  typeIn(proposal.fields, key, text)
}

export function removeRow(proposal: ProposalDoc, list: RowList, id: string): void {
  proposal[list].delete(id)
}

/** A text that was seeded as a plain value becomes a shared one at its first change. */
function typeIn(map: Y.Map<unknown>, key: string, text: string): void {
  const shared = map.get(key)
  if (shared instanceof Y.Text) typeInto(shared, text)
  else if (shared !== text) map.set(key, new Y.Text(text))
}

/** Touches only what differs, so that a colleague's typing elsewhere in the text survives. */
function typeInto(shared: Y.Text, text: string): void {
  const { at, remove, insert } = changeBetween(shared.toString(), text)
  shared.doc?.transact(() => {
    if (remove > 0) shared.delete(at, remove)
    if (insert) shared.insert(at, insert)
  })
}

/** Brings a removed row back as it read. */
export function restoreRow(proposal: ProposalDoc, list: RowList, row: ProposalContent[RowList][number]): void {
  const { id, ...rest } = row
  proposal[list].set(id, new Y.Map<unknown>(Object.entries(rest)))
}
