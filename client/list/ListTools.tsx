import { For, Show } from 'solid-js'
import { voices } from '#shared/programme/codes.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { list as daList } from '#shared/texts/da/list.ts'
import { things as daThings } from '#shared/texts/da/things.ts'
import { voices as daVoices } from '#shared/texts/da/voices.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { list as enList } from '#shared/texts/en/list.ts'
import { things as enThings } from '#shared/texts/en/things.ts'
import { voices as enVoices } from '#shared/texts/en/voices.ts'
import { offers } from '../canvas/tools/offers.ts'
import { toolsFor } from '../canvas/toolsFor.ts'
import { actions } from '../items/actions.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { MoreButton } from '../items/MoreButton.tsx'
import { Icon } from '../ui/Icon.tsx'
import { roving } from '../ui/roving.ts'
import { words } from '../ui/words.ts'
import { addThing } from './addThing.ts'

const t = words(da, en)
const list = words(daList, enList)
const { tools } = words(daThings, enThings)
const voiceNames = words(daVoices, enVoices)

/** What is done with the board itself, above the list: what can be put on it without a picture, whose words it is, and taking back. */
export function ListTools(props: { desk: Desk; deeds: Deeds }) {
  const adds = () => toolsFor(props.desk).filter((name) => actions[`tool:${name}`].list === 'top')
  return (
    <div class="list-tools">
      <div ref={roving} class="list-tool-row" role="toolbar" aria-label={list.tools}>
        <For each={adds()}>
          {(name) => (
            <button
              type="button"
              class="button"
              data-action={`tool:${name}`}
              aria-label={list.addNew(tools[name])}
              onClick={() => addThing(props.desk, props.deeds, name)}
            >
              <Icon name={offers[name].icon} />
              {tools[name]}
            </button>
          )}
        </For>
        <Show when={props.desk.mayWrite()}>
          <Back desk={props.desk} is="undo" />
          <Back desk={props.desk} is="redo" />
        </Show>
        <MoreButton desk={props.desk} isFloor />
      </div>
      <Show when={props.desk.mayAdd('note') && props.desk.writer().mayChoose}>
        <label class="list-voice">
          {t.whoSays}
          <select
            class="input"
            data-action="voice"
            value={props.desk.writer().voice}
            onChange={({ currentTarget }) => {
              const voice = voices.find((one) => one === currentTarget.value)
              if (voice) props.desk.chooseVoice(voice)
            }}
          >
            <For each={voices}>{(voice) => <option value={voice}>{voiceNames[voice]}</option>}</For>
          </select>
        </label>
      </Show>
    </div>
  )
}

/** It can always be reached: a button that was switched off under the keyboard would lose it. */
function Back(props: { desk: Desk; is: 'undo' | 'redo' }) {
  const may = () => (props.is === 'undo' ? props.desk.undo.canUndo() : props.desk.undo.canRedo())
  return (
    <button
      type="button"
      class="button"
      data-action={props.is}
      aria-disabled={!may()}
      onClick={() => may() && props.desk.undo[props.is]()}
    >
      <Icon name={props.is} />
      {t[props.is]}
    </button>
  )
}
