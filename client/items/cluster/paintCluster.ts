import type { Cluster } from '#shared/items/cluster.ts'
import type { Brush } from '../view.ts'

/** Roundness of a cluster's corners, board units. */
export const clusterRound = 18

/** The ground under a cluster's notes. */
export const paintCluster: Brush<Cluster> = (pen, _cluster, { x, y, w, h }, palette, scale) => {
  pen.beginPath()
  pen.roundRect(x, y, w, h, clusterRound)
  pen.fillStyle = palette.brandSoft
  pen.fill()
  pen.lineWidth = Math.max(2, 1 / scale)
  pen.strokeStyle = palette.brand
  pen.stroke()
}
