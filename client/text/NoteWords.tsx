import { For, Match, Show, Switch } from 'solid-js'
import type { Run } from '#shared/items/marks.ts'
import { type Block, blocksOf } from './noteLines.ts'
import './noteWords.css'

/** A note's words to read: lines, real lists, bold, and links that can be followed. */
export function NoteWords(props: { body: string; runs?: readonly Run[] | undefined }) {
  return (
    <For each={blocksOf(props.runs ?? [{ text: props.body }])}>
      {(block) => (
        <Switch fallback={<For each={block.lines}>{(line) => <p>{<Words runs={line.runs} />}</p>}</For>}>
          <Match when={block.is === 'points'}>
            <ul>
              <Points block={block} />
            </ul>
          </Match>
          <Match when={block.is === 'numbers'}>
            <ol>
              <Points block={block} />
            </ol>
          </Match>
        </Switch>
      )}
    </For>
  )
}

const Points = (props: { block: Block }) => (
  <For each={props.block.lines}>
    {(line) => (
      <li value={line.number || undefined}>
        <Words runs={line.runs} />
      </li>
    )}
  </For>
)

/** An empty line is as high as any other. */
const Words = (props: { runs: readonly Run[] }) => (
  <For each={props.runs} fallback={<br />}>
    {(run) => (
      <Show when={run.link} fallback={<Bold run={run} />}>
        <a href={run.link} target="_blank" rel="noopener noreferrer">
          <Bold run={run} />
        </a>
      </Show>
    )}
  </For>
)

const Bold = (props: { run: Run }) => (
  <Show when={props.run.b} fallback={props.run.text}>
    <strong>{props.run.text}</strong>
  </Show>
)
