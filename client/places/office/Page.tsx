import { createEffect, type JSX, onMount } from 'solid-js'
import { common as da } from '#shared/texts/da/common.ts'
import { common as en } from '#shared/texts/en/common.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en)

/** A page of the office: its heading, which is also the tab's title and where a screen reader starts reading. */
export function Page(props: { title: string; narrow?: boolean; actions?: JSX.Element; children: JSX.Element }) {
  let heading: HTMLHeadingElement | undefined
  createEffect(() => {
    document.title = `${props.title} · ${t.name}`
  })
  onMount(() => heading?.focus({ preventScroll: true }))
  return (
    <div class="office-page" data-narrow={props.narrow}>
      <header class="office-title">
        <h1 ref={heading} tabindex="-1">
          {props.title}
        </h1>
        {props.actions}
      </header>
      {props.children}
    </div>
  )
}
