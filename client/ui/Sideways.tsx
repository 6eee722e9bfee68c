import type { JSX } from 'solid-js'

/** What may be wider than the page: it scrolls sideways by itself, and by keyboard too. */
export function Sideways(props: { label: string; children: JSX.Element }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section class="result-scroll" tabIndex={0} aria-label={props.label}>
      {props.children}
    </section>
  )
}
