import { Show } from 'solid-js'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en)

/** Why there is no board to see, and the way on. */
export function Refused(props: { why: keyof typeof t.refused; onAgain?: () => void }) {
  const again = () => (props.onAgain ? props.onAgain() : location.reload())
  return (
    <main class="board-wait">
      <h1>{t.title}</h1>
      <p>{t.refused[props.why]}</p>
      <Show
        when={props.why === 'not-allowed' || props.why === 'not-signed-in'}
        fallback={
          <button type="button" class="button" data-kind="main" onClick={again}>
            {t.reload}
          </button>
        }
      >
        <p class="row">
          <a class="button" data-kind="main" href="/">
            {t.toDoor}
          </a>
          <a class="button" href="/log-ind">
            {t.toLogin}
          </a>
        </p>
      </Show>
    </main>
  )
}
