import { For, Show } from 'solid-js'
import { storyOf, type Tale } from '#shared/docs/story.ts'
import { zonesOn } from '#shared/edits/place.ts'
import type { ItemId } from '#shared/ids.ts'
import { board as daBoard } from '#shared/texts/da/board.ts'
import { comments as da } from '#shared/texts/da/comments.ts'
import { voices as daVoices } from '#shared/texts/da/voices.ts'
import { board as enBoard } from '#shared/texts/en/board.ts'
import { comments as en } from '#shared/texts/en/comments.ts'
import { voices as enVoices } from '#shared/texts/en/voices.ts'
import type { Step } from '#shared/workshop/step.ts'
import { words } from '../../ui/words.ts'
import type { Desk } from '../desk.ts'

const t = words(da, en)
const board = words(daBoard, enBoard)
const voices = words(daVoices, enVoices)

/** How a thing came to be, in sentences that name nobody. Nothing when nothing is known. */
export function Story(props: { id: ItemId; desk: Desk; steps: readonly Step[] }) {
  const tell = (tale: Tale): string[] => {
    switch (tale.is) {
      case 'written': {
        const step = props.steps.find((one) => one.id === tale.step)?.title
        const voice = voices[tale.voice]
        return [
          step ? t.tales.written(step, voice) : t.tales.writtenOnce(voice),
          ...(tale.entry === 'scribe' ? [t.tales.scribed] : []),
        ]
      }
      case 'was': {
        const zone = zonesOn(props.desk.board).find((one) => one.zone === tale.zone)?.title
        return zone ? [t.tales.was(zone)] : []
      }
      case 'heap':
        return [t.tales.heap(tale.title || board.cluster.unnamed)]
      case 'card':
        return [t.tales.card(tale.title || board.card.unnamed)]
      case 'madeOf':
        return [t.tales.madeOf(tale.notes)]
      case 'proposal':
        return [t.tales.proposal]
    }
  }
  const lines = () => {
    // What it lies in or became part of may have changed.
    props.desk.structure()
    return storyOf(props.desk.scene.all(), props.id).flatMap(tell)
  }
  return (
    <Show when={lines().length > 0}>
      <section class="comments-story">
        <h3>{t.story}</h3>
        <ul>
          <For each={lines()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </section>
    </Show>
  )
}
