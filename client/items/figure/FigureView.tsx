import { For, Show } from 'solid-js'
import { boxOf as plainBox } from '#shared/edits/boxes.ts'
import type { ItemId } from '#shared/ids.ts'
import { type Figure, type Ink, inks, type Lettering } from '#shared/items/figure.ts'
import { type Item, sizeOf, traitsOf } from '#shared/items/index.ts'
import { fitWords } from '#shared/wrap.ts'
import { nameOf, saidBy } from '../naming.ts'
import type { ViewProps } from '../view.ts'
import { Thing } from './Thing.tsx'
import { faintness } from './paintFigure.ts'
import { WordsField } from './WordsField.tsx'

const colour = (ink: Ink | undefined): string => (ink ? `var(--${inks[ink]})` : 'none')

/** What is figures and words: what a kind says of its looks is all this knows. `figures` draws it in more detail. */
export function FigureView(props: ViewProps<Item> & { figures?: readonly Figure[] | undefined }) {
  const traits = () => traitsOf(props.item)
  const boxOf = (id: ItemId) => {
    // What it hangs on is read where it is live, so that this is drawn again when that moves.
    props.desk.structure()
    const other = props.desk.items[id]
    if (other) sizeOf(other)
    return props.desk.scene.boxOf(id)
  }
  const box = () => traits().shape?.box?.(props.item, boxOf) ?? plainBox(props.item)
  const isLine = () => traits().shape?.hangsOn !== undefined
  const figures = () => (isLine() ? [] : (props.figures ?? traits().figures?.(props.item, boxOf) ?? []))
  const lettering = () => traits().lettering?.(props.item, boxOf)

  return (
    <Thing {...props} box={box()} label={nameOf(props.item, (id) => props.desk.items[id])}>
      <Show when={figures().length > 0}>
        <svg class="figure" aria-hidden="true">
          <For each={figures()}>
            {(one) => (
              <path
                d={one.d}
                fill={colour(one.fill)}
                stroke={colour(one.line)}
                stroke-width={one.width}
                opacity={one.faint ? faintness : undefined}
              />
            )}
          </For>
        </svg>
      </Show>
      <Show when={lettering()}>
        {(letters) => (
          <Words {...props} letters={letters()} from={{ x: box().x - props.item.at.x, y: box().y - props.item.at.y }} />
        )}
      </Show>
    </Thing>
  )
}

/** The words on a thing, where its kind wants them, to read or to write. */
function Words(props: ViewProps<Item> & { letters: Lettering; from: { x: number; y: number } }) {
  const field = () => traitsOf(props.item).words
  const said = () => saidBy(props.item)
  const room = () => props.letters.room
  const isEditing = () => props.desk.editing.is(props.id)
  return (
    <Show when={said() !== '' || isEditing()}>
      <div
        class="thing-words"
        data-centred={props.letters.isCentred || undefined}
        data-on-line={traitsOf(props.item).shape?.hangsOn ? '' : undefined}
        style={{
          left: `${room().x - props.from.x}px`,
          top: `${room().y - props.from.y}px`,
          width: `${room().w}px`,
          height: Number.isFinite(room().h) ? `${room().h}px` : undefined,
          'font-size': `${fitWords(said(), room(), props.letters.sizes).size}px`,
          color: colour(props.letters.ink),
        }}
      >
        <Show when={isEditing() && field()} fallback={<p>{said()}</p>}>
          <WordsField id={props.id} item={props.item} desk={props.desk} deeds={props.deeds} />
        </Show>
      </div>
    </Show>
  )
}
