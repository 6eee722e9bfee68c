import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { Box, Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { toBoard } from './camera.ts'
import { createCarrying, type Hints } from './carrying.ts'
import { createDraft } from './draft.ts'
import { hitAt, zoneHit } from './hit.ts'
import { listenForMenu } from './menuPress.ts'
import { createRun } from './run.ts'
import type { Stage } from './stage.ts'
import { layDown } from './tools/layDown.ts'
import { offers, type ToolName } from './tools/offers.ts'
import { select } from './tools/select.ts'
import { taken, type Using } from './tools/taken.ts'
import type { Choices, Input, Touched } from './tools/tool.ts'
import { toolOn } from './toolsFor.ts'
import { createTrailing } from './trailing.ts'

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
  const draft = createDraft(parts.sketch, lens, desk.scene)
  const trailing = createTrailing(desk.scene, draft)
  const show = (ids: readonly ItemId[], by: Point) => {
    stage.carry([...new Set([...ids, ...trailing.along(ids)])], by)
    trailing.draw(ids, by)
  }
  onCleanup(stage.onFrame(trailing.again))
  const carry = createCarrying({ desk, deeds, lens, show, hint: setHints })
  const run = createRun({
    desk,
    deeds,
    lens,
    setFrame,
    carry,
    draft,
    added: () => parts.onTool('select'),
  })
  /** All tools but the one that everybody begins with are fetched right after the board. */
  const [tools, setTools] = createSignal<typeof import('./tools/index.ts').tools>()
  import('./tools/index.ts').then(
    (loaded) => setTools(() => loaded.tools),
    () => undefined,
  )
  const inHand = (): Using => (tools()?.[parts.tool()] ?? taken(select))(parts.choices())
  /** That the rest has come stops nobody who is in the middle of something. */
  const isReady = createMemo(() => parts.tool() === 'select' || tools() !== undefined)
  let use = inHand()
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
    use = desk.held.ids().length > 0 ? taken(layDown)() : inHand()
    if (offers[parts.tool()].atOnce) enter()
  }
  createEffect(on([parts.tool, parts.choices, isReady, () => desk.held.ids().length > 0], pick, { defer: true }))
  createEffect(
    on(
      [desk.held.ids, desk.held.by],
      ([ids, by]) => show(ids, ids.length > 0 ? { x: by.x, y: by.y - lifted } : { x: 0, y: 0 }),
      { defer: true },
    ),
  )
  const find = (at: Point) => {
    const takesZones = desk.mayLock() && parts.tool() === 'select' && desk.held.ids().length === 0
    return hitAt(desk.scene, at, 8 / lens.camera().zoom) ?? (takesZones ? zoneHit(desk.scene, at) : undefined)
  }
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
