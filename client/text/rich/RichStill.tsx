import { For, Match, Show, Switch } from 'solid-js'
import type { Block, Run } from '#shared/proposal/blocks.ts'

/** Rich text to read, without an editor. */
export function RichStill(props: { blocks: readonly Block[] }) {
  return <For each={props.blocks}>{(block) => <Still block={block} />}</For>
}

function Still(props: { block: Block }) {
  const list = () => (props.block.is === 'list' ? props.block : undefined)
  const paragraph = () => (props.block.is === 'paragraph' ? props.block : undefined)
  return (
    <Switch>
      <Match when={paragraph()}>
        {(found) => (
          <p>
            <For each={found().runs}>{(run) => <Words run={run} />}</For>
          </p>
        )}
      </Match>
      <Match when={list()?.ordered && list()}>
        {(found) => (
          <ol>
            <Items items={found().items} />
          </ol>
        )}
      </Match>
      <Match when={list()}>
        {(found) => (
          <ul>
            <Items items={found().items} />
          </ul>
        )}
      </Match>
    </Switch>
  )
}

const Items = (props: { items: readonly Block[][] }) => (
  <For each={props.items}>
    {(item) => (
      <li>
        <RichStill blocks={item} />
      </li>
    )}
  </For>
)

function Words(props: { run: Run }) {
  return (
    <Show when={props.run.bold} fallback={<Leaning run={props.run} />}>
      <strong>
        <Leaning run={props.run} />
      </strong>
    </Show>
  )
}

const Leaning = (props: { run: Run }) => (
  <Show when={props.run.italic} fallback={props.run.text}>
    <em>{props.run.text}</em>
  </Show>
)
