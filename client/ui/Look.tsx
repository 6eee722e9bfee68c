import { createSignal, For, type JSX, Show } from 'solid-js'
import { shown as da } from '#shared/texts/da/shown.ts'
import { shown as en } from '#shared/texts/en/shown.ts'
import type { Drawn, Look as LookOf } from '#shared/workshop/look.ts'
import { words } from './words.ts'

const t = words(da, en)
const colour = (name: string | undefined): string => (name ? `var(--${name})` : 'none')
/** How much of what lies under a faint line is seen through it. */
const faintness = 0.4

/** No form holds more words than this in letters that a whole room can read: they stand below it. Characters. */
const roomy = 60
/** Set by script, as the page's policy lets no markup bring styles; and not in a style sheet, since a phone loads this late. */
const styles = {
  words: { position: 'relative', 'grid-area': '2 / 2', 'align-self': 'center', 'text-align': 'center' },
  picture: { display: 'block', 'max-width': '100%', 'max-height': '60vh' },
  frame: { position: 'absolute', inset: '0', width: '100%', height: '100%' },
  lines: { display: 'block', width: '100%', 'max-height': '60vh' },
} as const satisfies Record<string, JSX.CSSProperties>

/**
 * How something looks, large, for those who do not know its kind: its picture, its lines, what it runs between. `children` are
 * its words: they stand in it when it has room for them, and below it otherwise.
 */
export function Look(props: { look: LookOf; said: string; children?: JSX.Element }) {
  const drawn = () => {
    const { drawn } = props.look
    return drawn && props.said.length > roomy ? { box: drawn.box, strokes: drawn.strokes } : drawn
  }
  const room = () => drawn()?.room
  return (
    <>
      <Show when={props.look.isNew}>
        <p>{t.isNew}</p>
      </Show>
      <Show when={props.look.picture} keyed>
        {(at) => <Picture at={at} />}
      </Show>
      <Show when={drawn()}>
        {(drawn) => (
          <div class="look-drawn" data-ends={props.look.ends && true} style={room() ? placesIn(drawn()) : undefined}>
            <Show when={props.look.ends}>{(ends) => <p>{ends()[0]}</p>}</Show>
            <Lines drawn={drawn()} />
            <Show when={props.look.ends}>{(ends) => <p>{ends()[1]}</p>}</Show>
            <Show when={room()}>
              <div class="look-room" style={styles.words}>
                {props.children}
              </div>
            </Show>
          </div>
        )}
      </Show>
      <Show when={!room()}>{props.children}</Show>
    </>
  )
}

/** A picture as large as there is room for. What it shows stands in words beside it, so it says nothing itself. */
function Picture(props: { at: string }) {
  const [lost, setLost] = createSignal(false)
  return (
    <Show when={!lost()} fallback={<p>{t.lost}</p>}>
      <img
        class="look-picture"
        src={props.at}
        alt=""
        decoding="async"
        style={styles.picture}
        onError={() => setLost(true)}
      />
    </Show>
  )
}

function Lines(props: { drawn: Drawn }) {
  const viewBox = () => {
    const { x, y, w, h } = props.drawn.box
    return `${x} ${y} ${w} ${h}`
  }
  const isFrame = () => props.drawn.room !== undefined
  return (
    <svg
      class="look-lines"
      viewBox={viewBox()}
      preserveAspectRatio={isFrame() ? 'none' : undefined}
      style={isFrame() ? styles.frame : styles.lines}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <For each={props.drawn.strokes}>
        {(one) => (
          <path
            d={one.d}
            transform={one.at && `translate(${one.at.x} ${one.at.y})`}
            fill={colour(one.fill)}
            stroke={colour(one.line)}
            stroke-width={one.width}
            vector-effect={isFrame() ? 'non-scaling-stroke' : undefined}
            opacity={one.faint ? faintness : undefined}
          />
        )}
      </For>
    </svg>
  )
}

/** Nine fields, the middle one where the words stand: however long they are, the form grows around them and never cuts them. */
function placesIn({ box, room }: Drawn): JSX.CSSProperties {
  if (!room) return {}
  const tracks = (before: number, own: number, all: number) =>
    [before, own, all - before - own].map((part) => `${Math.max(0.01, part / all)}fr`).join(' ')
  return {
    display: 'grid',
    'grid-template-columns': tracks(room.x, room.w, box.w),
    'grid-template-rows': tracks(room.y, room.h, box.h),
    'aspect-ratio': `${box.w} / ${box.h}`,
    position: 'relative',
  }
}
