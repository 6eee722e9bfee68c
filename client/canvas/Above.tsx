import type { Desk } from '../items/desk.ts'
import { Bubbles } from './Bubbles.tsx'
import { Grip } from './Grip.tsx'
import type { Stage } from './stage.ts'

/** What lies above everything on the picture and is for hands: counts of comments, and the corner to pull. */
export function Above(props: { desk: Desk; stage: Stage }) {
  return (
    <>
      <Bubbles desk={props.desk} mounted={props.stage.mounted} />
      <Grip desk={props.desk} zoom={props.stage.zoom()} />
    </>
  )
}
