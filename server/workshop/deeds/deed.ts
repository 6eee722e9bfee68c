import type { Placed } from '#shared/docs/board.ts'
import { type Result, refuse } from '#shared/result.ts'
import type { Step } from '#shared/workshop/step.ts'
import type { Limits } from '../../limits.ts'
import type { Rows } from '../../ports/register.ts'
import type { Row } from '../../ports/tables.ts'

/** What a deed sees: the workshop as it is inside this very transaction, and who asks. */
export interface Scene {
  rows: Rows
  workshop: Row<'workshop'>
  step: Step
  now: number
  by: 'host' | 'wall' | Row<'seat'>
  /** The board as it was when the wish came; empty for deeds that do not look at it. */
  board: readonly Placed[]
  limits: Limits
  /** The step before, where who asks may still finish a note they had begun. */
  mayFinish?: string | undefined
}

export interface SeatScene extends Scene {
  by: Row<'seat'>
}

/** Refuses before it writes anything: what it has written when it answers is kept. */
export type Run<Body> = (scene: Scene, body: Body) => Promise<Result<void>>

/** A deed of seats, possible while the workshop is neither paused nor closed. */
export const bySeat =
  <Body>(run: (scene: SeatScene, body: Body) => Promise<Result<void>>): Run<Body> =>
  async (scene, body) => {
    const { by } = scene
    if (typeof by === 'string') return refuse('not-allowed')
    if (scene.workshop.state !== 'open') return refuse('step-closed')
    return run({ ...scene, by }, body)
  }

/** A deed of facilitators. */
export const byHost =
  <Body>(run: Run<Body>): Run<Body> =>
  async (scene, body) =>
    scene.by === 'host' ? run(scene, body) : refuse('not-allowed')
