import type { Box } from '#shared/geometry.ts'
import { type Voice, voices } from '#shared/programme/codes.ts'
import { voiceShapes } from '../ui/VoiceMark.tsx'

/** Side of the grid the shapes are drawn on. */
const grid = 24

const paths = new Map<Voice, Path2D>()

/** Draws the mark of a voice on a canvas, in the colour the pen has. */
export function drawMark(pen: CanvasRenderingContext2D, voice: Voice, box: Box): void {
  if (paths.size === 0) for (const one of voices) paths.set(one, new Path2D(voiceShapes[one]))
  const path = paths.get(voice)
  if (!path) return
  pen.save()
  pen.translate(box.x, box.y)
  pen.scale(box.w / grid, box.h / grid)
  pen.fill(path)
  pen.restore()
}
