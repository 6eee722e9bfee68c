import type { Kind } from '#shared/items/index.ts'
import { offers, type ToolName } from './tools/offers.ts'

interface Person {
  mayAdd(kind: Kind): boolean
}

/** The tools somebody is offered, in the order of the bar: to those who may not put a kind on the board, none that does. */
export const toolsFor = (person: Person): ToolName[] =>
  (Object.keys(offers) as ToolName[]).filter((name) => {
    const { changes } = offers[name]
    return changes === undefined || person.mayAdd(changes)
  })

/** The tool that a key takes into the hand. */
export const toolOn = (key: string, person: Person): ToolName | undefined =>
  toolsFor(person).find((name) => offers[name].key === key.toLowerCase())
