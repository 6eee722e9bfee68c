import { createSignal, For, type JSX, Show } from 'solid-js'
import { addRow, type RowList, removeRow, restoreRow } from '#shared/edits/proposal.ts'
import { newId } from '#shared/newId.ts'
import type { ProposalContent } from '#shared/proposal/content.ts'
import { common as commonDa } from '#shared/texts/da/common.ts'
import { common as commonEn } from '#shared/texts/en/common.ts'
import { announce } from '../../../ui/announce.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { words } from '../../../ui/words.ts'
import { useEditing } from './editing.ts'

const c = words(commonDa, commonEn)

interface RowWords {
  one: (n: number) => string
  add: string
  remove: (n: number) => string
  removed: string
}

/** A list of rows that can be added to. A removed row can be brought back with its words as they were. */
export function Rows<L extends RowList>(props: {
  list: L
  says: RowWords
  children: (row: ProposalContent[L][number]) => JSX.Element
}) {
  const { proposal, content, mayWrite } = useEditing()
  const [gone, setGone] = createSignal<ProposalContent[L][number]>()
  let added = ''

  const add = () => {
    added = newId()
    addRow(proposal, props.list, added)
  }
  const remove = (row: ProposalContent[L][number]) => {
    setGone(() => ({ ...row }))
    removeRow(proposal, props.list, row.id)
    announce(props.says.removed)
  }
  const restore = (row: ProposalContent[L][number]) => {
    restoreRow(proposal, props.list, row)
    setGone(undefined)
  }
  const focusIfNew = (row: HTMLElement, id: string) => {
    if (id !== added) return
    added = ''
    queueMicrotask(() => row.querySelector<HTMLElement>('input, select')?.focus())
  }
  return (
    <div class="stack">
      <For each={content[props.list] as ProposalContent[L][number][]}>
        {(row, index) => (
          <fieldset class="proposal-row" ref={(element) => focusIfNew(element, row.id)}>
            <legend>{props.says.one(index() + 1)}</legend>
            <div class="proposal-grid">{props.children(row)}</div>
            <Show when={mayWrite()}>
              <button
                type="button"
                class="button proposal-remove"
                data-kind="quiet"
                aria-label={props.says.remove(index() + 1)}
                title={props.says.remove(index() + 1)}
                onClick={() => remove(row)}
              >
                <Icon name="trash" />
              </button>
            </Show>
          </fieldset>
        )}
      </For>
      <Show when={gone()}>
        {(row) => (
          <p class="row">
            {props.says.removed}
            <button type="button" class="button" onClick={() => restore(row())}>
              <Icon name="undo" />
              {c.cancel}
            </button>
          </p>
        )}
      </Show>
      <Show when={mayWrite()}>
        <p>
          <button type="button" class="button" onClick={add}>
            <Icon name="plus" />
            {props.says.add}
          </button>
        </p>
      </Show>
    </div>
  )
}
