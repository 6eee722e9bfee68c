import { createMemo, For, Show } from 'solid-js'
import { around as da } from '#shared/texts/da/around.ts'
import { around as en } from '#shared/texts/en/around.ts'
import { board as daBoard } from '#shared/texts/da/board.ts'
import { board as enBoard } from '#shared/texts/en/board.ts'
import { list as daList } from '#shared/texts/da/list.ts'
import { list as enList } from '#shared/texts/en/list.ts'
import { focusSoon } from '../../ui/focusSoon.ts'
import { Icon } from '../../ui/Icon.tsx'
import { words } from '../../ui/words.ts'
import { goToItem, goToZone, type Seen } from './goTo.ts'
import { outlineOf } from './outline.ts'

const t = words(da, en).outline
const board = words(daBoard, enBoard)
const list = words(daList, enList)
const unnamed = { cluster: board.cluster.unnamed, card: board.card.unnamed }

/** The board's table of contents. A press goes there; the outline stays, so that one can go on to the next. */
export function Outline(props: { seen: Seen; current: readonly string[]; onClose: () => void }) {
  const zones = createMemo(() => {
    props.seen.desk.structure()
    return outlineOf(props.seen.desk.scene.all())
  })
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    props.onClose()
  }

  return (
    <nav class="bar around-outline" aria-labelledby="outline-title" onKeyDown={onKey}>
      <header>
        <h2 id="outline-title">{t.title}</h2>
        <button
          ref={focusSoon}
          type="button"
          class="button"
          data-kind="quiet"
          aria-label={t.close}
          onClick={() => props.onClose()}
        >
          <Icon name="close" />
        </button>
      </header>
      <ul>
        <For each={zones()}>
          {(zone) => (
            <li>
              <Show when={zone.code} fallback={<p class="around-outside">{list.outside}</p>}>
                {(code) => (
                  <button
                    type="button"
                    class="around-zone"
                    aria-current={props.current.includes(code()) ? 'step' : undefined}
                    onClick={() => goToZone(props.seen, code())}
                  >
                    <b>{zone.title}</b> <span>{list.count(zone.notes)}</span>
                  </button>
                )}
              </Show>
              <ul>
                <For each={zone.lines}>
                  {(line) => (
                    <li>
                      <button type="button" onClick={() => goToItem(props.seen, line.id)}>
                        <Icon name={line.is === 'card' ? 'card' : 'gather'} />
                        {line.title || unnamed[line.is]} <span>{list.count(line.notes)}</span>
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}
