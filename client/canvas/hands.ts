import { type Accessor, createEffect, on, onCleanup } from 'solid-js'
import type { Box, Point } from '#shared/geometry.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { toBoard } from './camera.ts'
import { createCarrying, type Hints } from './carrying.ts'
import { createDraft } from './draft.ts'
import { hitAt } from './hit.ts'
import { listenForMenu } from './menuPress.ts'
import { createRun } from './run.ts'
import type { Stage } from './stage.ts'
import { offers, taken, type ToolName, tools, type Using } from './tools/index.ts'
import { toolOn } from './toolsFor.ts'
import { layDown } from './tools/layDown.ts'
import type { Choices, Input, Touched } from './tools/tool.ts'

export interface HandParts {
  view: HTMLElement
  stage: Stage
  /** Where what is being made is seen. */
  sketch: HTMLCanvasElement
  desk: Desk
  deeds: Deeds
  tool: Accessor<ToolName>
  choices: Accessor<Choices>
  onTool(tool: ToolName): void
  setFrame(box: Box | undefined): void
  setHints(hints: Hints): void
}

export interface Hands {
  /** What lies under a point of the board. */
  hit(at: Point): Touched | undefined
  /** Tells the tool in use; while something is held, a tap lays it down instead. */
  tell(input: Input): void
  /** Does with a key what the tool in use does with a tap, or takes another tool. Answers whether it was such a key. */
  key(event: KeyboardEvent): boolean
}

/** How high what is held seems to lie over the board, board units. */
const lifted = 12

/** The hands on the board: the tool in use, what is carried or held, and the menu. */
export function createHands({ view, stage, desk, deeds, setFrame, setHints, ...parts }: HandParts): Hands {
  const { lens } = stage
  const carry = createCarrying({ desk, deeds, lens, show: stage.carry, hint: setHints })
  const run = createRun({ desk, deeds, lens, setFrame, carry, draft: createDraft(parts.sketch, lens, desk.scene), added: () => parts.onTool('select') })
  let use: Using = tools[parts.tool()](parts.choices())
  /** The menu has come up under a finger: what the finger does until it is lifted means nothing any more. */
  let isOver = false
  const middle = () => toBoard(lens.camera(), { x: lens.size().w / 2, y: lens.size().h / 2 })
  const enter = (): boolean => {
    const effects = use({ is: 'enter', at: middle() })
    effects.forEach(run)
    return effects.length > 0
  }
  const pick = () => {
    use({ is: 'cancel' }).forEach(run)
    use = desk.held.ids().length > 0 ? taken(layDown)() : tools[parts.tool()](parts.choices())
    if (offers[parts.tool()].atOnce) enter()
  }
  createEffect(on([parts.tool, parts.choices, () => desk.held.ids().length > 0], pick, { defer: true }))
  createEffect(
    on(
      [desk.held.ids, desk.held.by],
      ([ids, by]) => stage.carry(ids, ids.length > 0 ? { x: by.x, y: by.y - lifted } : { x: 0, y: 0 }),
      { defer: true },
    ),
  )
  const find = (at: Point) => hitAt(desk.scene, at, 8 / lens.camera().zoom)
  const tell = (input: Input) => {
    if (input.is === 'down') isOver = false
    if (isOver) return
    const isMany = input.is === 'down' && desk.picksMany()
    use(isMany ? { ...input, more: true } : input).forEach(run)
  }
  listenForMenu(view, (seen) => {
    const box = view.getBoundingClientRect()
    const at = toBoard(lens.camera(), { x: seen.x - box.left, y: seen.y - box.top })
    const item = find(at)
    tell({ is: 'cancel' })
    isOver = true
    if (item && !desk.picks.has(item.id)) desk.picks.set([item.id])
    desk.menu.open({ seen, at, isFloor: !item })
  })
  desk.showMiddle(middle)
  onCleanup(() => {
    desk.showMiddle(undefined)
    desk.held.letGo()
  })

  return {
    hit(at) {
      const item = find(at)
      return item && { id: item.id, picked: desk.picks.has(item.id), mayMove: desk.may('place', item.id) }
    },
    tell,
    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || desk.held.ids().length > 0) return false
      if (event.key === 'Enter') return enter()
      const next = event.key === 'Escape' ? ('select' as const) : toolOn(event.key, desk)
      if (!next || next === parts.tool()) return false
      parts.onTool(next)
      return true
    },
  }
}
