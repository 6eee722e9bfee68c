import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'
import { around as da } from '#shared/texts/da/around.ts'
import { around as en } from '#shared/texts/en/around.ts'
import { focusSoon } from '../../ui/focusSoon.ts'
import { Icon } from '../../ui/Icon.tsx'
import { words } from '../../ui/words.ts'
import { findItems } from './find.ts'
import { forgetFound, goToItem, type Seen, showItem } from './goTo.ts'

const t = words(da, en).find

/** Looks for words on the board: counts what it finds, and goes from one to the next. Closing goes to the last one shown. */
export function FindBar(props: { seen: Seen; onClose: () => void }) {
  const [query, setQuery] = createSignal('')
  const [at, setAt] = createSignal(0)
  const found = createMemo(() => {
    props.seen.desk.structure()
    return findItems([...props.seen.desk.scene.all()], query())
  })
  const now = (): ItemId | undefined => found()[at()]
  createEffect(on(query, () => setAt(0), { defer: true }))
  createEffect(() => {
    const id = now()
    if (id) showItem(props.seen, id)
    else props.seen.desk.found.set(undefined)
  })
  onCleanup(() => forgetFound(props.seen))

  const go = (by: 1 | -1) => {
    const all = found().length
    if (all > 0) setAt((at() + by + all) % all)
  }
  const close = () => {
    const id = now()
    props.onClose()
    if (id) goToItem(props.seen, id)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' || event.key === 'F3') go(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <search class="bar around-find">
      <input
        ref={focusSoon}
        type="search"
        class="input"
        aria-label={t.label}
        placeholder={t.label}
        autocomplete="off"
        enterkeyhint="search"
        value={query()}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <span class="around-count" role="status">
        <Show when={query().trim()}>{found().length > 0 ? t.of(at() + 1, found().length) : t.none}</Show>
      </span>
      <button
        type="button"
        class="button"
        data-kind="quiet"
        aria-label={t.before}
        title={t.before}
        onClick={() => go(-1)}
      >
        <Icon name="back" />
      </button>
      <button type="button" class="button" data-kind="quiet" aria-label={t.next} title={t.next} onClick={() => go(1)}>
        <Icon name="forward" />
      </button>
      <button type="button" class="button" data-kind="quiet" aria-label={t.close} title={t.close} onClick={close}>
        <Icon name="close" />
      </button>
    </search>
  )
}
