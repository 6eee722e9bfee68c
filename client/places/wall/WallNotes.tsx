import { createMemo, For, Show } from 'solid-js'
import { voices as voicesDa } from '#shared/texts/da/voices.ts'
import { wall as da } from '#shared/texts/da/wall.ts'
import { voices as voicesEn } from '#shared/texts/en/voices.ts'
import { wall as en } from '#shared/texts/en/wall.ts'
import type { RoomState, WallBoard, WallNote } from '#shared/wire/room.ts'
import { keepSame } from '../../live/roomSame.ts'
import { VoiceMark } from '../../ui/VoiceMark.tsx'
import { words } from '../../ui/words.ts'
import { Leaf } from './Leaf.tsx'
import { Pages } from './Pages.tsx'
import { WallThing } from './WallThing.tsx'
import { type WallZone, wallZones } from './wallScene.ts'

const t = words(da, en)
const voices = words(voicesDa, voicesEn)
/** With a note longer than this among them, columns are wide, so that it stands whole under its heading. Characters. */
const long = 180

/** What the room has said, zone by zone, each beginning a column of its own. */
export function WallNotes(props: { board: WallBoard; zones: RoomState['zones'] }) {
  // Zones nobody added to stay the same objects, so their notes are not drawn again.
  const zones = createMemo<WallZone[]>((old) => keepSame(old, wallZones(props.board, props.zones)), [])

  return (
    <Show when={zones().length > 0} fallback={<Empty zones={props.zones} />}>
      <Pages wide={props.board.notes.some((note) => note.text.length > long)}>
        <For each={zones()}>
          {(zone) => (
            <section class="wall-zone">
              <h2 classList={{ 'visually-hidden': props.zones.length < 2 }}>{zone.title}</h2>
              <For each={zone.heaps}>
                {(heap) => (
                  <section class="wall-heap">
                    <Show when={heap.title}>
                      <h3>{heap.title}</h3>
                    </Show>
                    <Show when={heap.folded} fallback={<For each={heap.notes}>{(note) => <Note note={note} />}</For>}>
                      <Leaf of={heap.notes.toReversed()} all={heap.notes.length}>
                        {(note) => <Note note={note} />}
                      </Leaf>
                    </Show>
                  </section>
                )}
              </For>
              <For each={zone.cards}>
                {(card) => (
                  <article class="wall-card">
                    <h3>{card.title}</h3>
                    <p>{card.what}</p>
                  </article>
                )}
              </For>
              <For each={zone.alone}>{(note) => <Note note={note} />}</For>
              <For each={zone.things}>{(thing) => <WallThing thing={thing} />}</For>
            </section>
          )}
        </For>
      </Pages>
    </Show>
  )
}

function Note(props: { note: WallNote }) {
  return (
    <article class="wall-note" data-voice={props.note.voice}>
      <p>{props.note.text}</p>
      <footer>
        <VoiceMark voice={props.note.voice} />
        {voices[props.note.voice]}
      </footer>
    </article>
  )
}

function Empty(props: { zones: RoomState['zones'] }) {
  return (
    <div class="wall-empty">
      <Show when={props.zones.length > 1} fallback={<p>{t.empty}</p>}>
        <ul>
          <For each={props.zones}>{(zone) => <li>{zone.title}</li>}</For>
        </ul>
      </Show>
    </div>
  )
}
