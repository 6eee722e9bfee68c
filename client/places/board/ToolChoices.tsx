import { For, Show } from 'solid-js'
import { voices } from '#shared/programme/codes.ts'
import { board as daBoard } from '#shared/texts/da/board.ts'
import { codes as daCodes } from '#shared/texts/da/codes.ts'
import { things as da } from '#shared/texts/da/things.ts'
import { board as enBoard } from '#shared/texts/en/board.ts'
import { codes as enCodes } from '#shared/texts/en/codes.ts'
import { things as en } from '#shared/texts/en/things.ts'
import { optionsOf } from '../../canvas/tools/choices.ts'
import { offers, type ToolName } from '../../canvas/tools/offers.ts'
import type { Choices } from '../../canvas/tools/tool.ts'
import type { Desk } from '../../items/desk.ts'
import { Icon } from '../../ui/Icon.tsx'
import { VoiceMark } from '../../ui/VoiceMark.tsx'
import { words } from '../../ui/words.ts'

const t = words(da, en)
const board = words(daBoard, enBoard)
const labels = words(daCodes, enCodes)

/** What the ways of each choice are called. The ink of a highlighter is lighter than that of a pen. */
const names = ({ nib }: Choices): { [C in keyof Choices]: Record<Choices[C], string> } => ({
  form: t.variants,
  tint: t.ways.tint,
  nib: t.ways.nib,
  ink: nib === 'highlighter' ? t.ways.highlight : t.ways.ink,
  letters: t.ways.letters,
})
const called = <K extends keyof Choices>(
  choice: K,
  value: Choices[K],
  ways: { [C in K]: Record<Choices[C], string> },
): string => ways[choice][value]

/** What the tool in hand leaves open, and how it is used. */
export function ToolChoices(props: {
  desk: Desk
  tool: ToolName
  onTool: (tool: ToolName) => void
  choices: Choices
  onChoose: (choices: Choices) => void
  offered: readonly ToolName[]
}) {
  const main = () => offers[props.tool].under ?? props.tool
  const beside = () => props.offered.filter((name) => offers[name].under === main())
  const how = (): string | undefined => {
    const how: Partial<Record<ToolName, string>> = t.how
    return how[props.tool]
  }
  const choose = <K extends keyof Choices>(choice: K, value: Choices[K]) => {
    props.onChoose({ ...props.choices, [choice]: value })
    if (props.tool !== main()) props.onTool(main())
  }
  const Group = <K extends keyof Choices>(own: { of: K }) => (
    <fieldset class="tool-choice">
      <legend>{t.choose[own.of]}</legend>
      <For each={optionsOf(own.of)}>
        {(value) => (
          <button
            type="button"
            class="button"
            data-choice={`${own.of}-${value}`}
            data-nib={props.choices.nib}
            aria-pressed={props.choices[own.of] === value && props.tool === main()}
            onClick={() => choose(own.of, value)}
          >
            {called(own.of, value, names(props.choices))}
          </button>
        )}
      </For>
    </fieldset>
  )

  return (
    <Show when={how()}>
      <div class="tool-choices">
        <Show when={offers[props.tool].changes === 'note' && props.desk.writer().mayChoose}>
          <fieldset class="tool-choice">
            <legend>{board.whoSays}</legend>
            <For each={voices}>
              {(voice) => (
                <button
                  type="button"
                  class="button"
                  data-voice={voice}
                  aria-pressed={props.desk.writer().voice === voice}
                  onClick={() => props.desk.chooseVoice(voice)}
                >
                  <VoiceMark voice={voice} />
                  {labels.voice[voice]}
                </button>
              )}
            </For>
          </fieldset>
        </Show>
        <For each={offers[main()].choices}>{(choice) => <Group of={choice} />}</For>
        <For each={beside()}>
          {(name) => (
            <button
              type="button"
              class="button"
              aria-pressed={props.tool === name}
              aria-keyshortcuts={offers[name].key}
              onClick={() => props.onTool(name)}
            >
              <Icon name={offers[name].icon} />
              {t.tools[name]}
            </button>
          )}
        </For>
        <p>
          {how()} <Show when={!offers[props.tool].byHand}>{t.enter}</Show>
        </p>
      </div>
    </Show>
  )
}
