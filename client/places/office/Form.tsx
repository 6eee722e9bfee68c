import { createSignal, type JSX } from 'solid-js'
import { ask } from '../../live/http.ts'
import { said } from '../../ui/said.ts'
import { NoLine } from './NoLine.tsx'

/**
 * A small form that is one command: its named fields, and `more`, are the body. A refusal is said in place and nothing typed
 * is lost.
 */
export function Form<Answer>(props: {
  path: string
  submit: string
  more?: Record<string, unknown>
  onDone: (answer: Answer) => void
  children: JSX.Element
}) {
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal('')
  const send = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    if (busy()) return
    setBusy(true)
    setNo('')
    const fields = Object.fromEntries(new FormData(event.currentTarget))
    const answer = await ask<Answer>('POST', props.path, { ...fields, ...props.more })
    setBusy(false)
    if (answer.ok) props.onDone(answer.value)
    else setNo(said(answer))
  }
  return (
    <form class="panel stack" onSubmit={send}>
      {props.children}
      <NoLine says={no()} />
      <p>
        <button type="submit" class="button" data-kind="main" aria-disabled={busy()}>
          {props.submit}
        </button>
      </p>
    </form>
  )
}
