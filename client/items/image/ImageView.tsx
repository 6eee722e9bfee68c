import { createSignal, Show } from 'solid-js'
import { boxOf } from '#shared/edits/boxes.ts'
import type { ImageItem } from '#shared/items/image.ts'
import { things as da } from '#shared/texts/da/things.ts'
import { things as en } from '#shared/texts/en/things.ts'
import { words } from '../../ui/words.ts'
import { Thing } from '../figure/Thing.tsx'
import { WordsField } from '../figure/WordsField.tsx'
import { nameOf } from '../naming.ts'
import type { ViewProps } from '../view.ts'
import { addressOf } from './address.ts'

const t = words(da, en)

/** A picture. While it is on its way, and when it cannot be had, its words stand in for it. */
export function ImageView(props: ViewProps<ImageItem>) {
  const [state, setState] = createSignal<'waiting' | 'here' | 'lost'>('waiting')
  const alt = () => (props.item.isDecor ? '' : props.item.alt)
  return (
    <Thing
      {...props}
      box={boxOf(props.item)}
      label={props.item.isDecor ? t.image.decorName : nameOf(props.item, () => undefined)}
    >
      <Show when={state() !== 'here'}>
        <p class="picture-waits">{alt() || (state() === 'lost' ? t.image.lost : t.image.loading)}</p>
      </Show>
      <img
        class="picture"
        hidden={state() !== 'here'}
        src={addressOf(props.item.image, 'full')}
        alt={alt()}
        draggable={false}
        decoding="async"
        onLoad={() => setState('here')}
        onError={() => setState('lost')}
      />
      <Show when={props.desk.editing.is(props.id)}>
        <div class="picture-alt">
          <WordsField id={props.id} item={props.item} desk={props.desk} deeds={props.deeds} label={t.image.alt} />
        </div>
      </Show>
    </Thing>
  )
}
