import { Show } from 'solid-js'
import type { No } from '#shared/result.ts'
import { said } from '../../ui/said.ts'

/** Why it did not happen, in words or as it was answered, said aloud. Nothing while there is nothing to say. */
export function NoLine(props: { says: string | No | undefined }) {
  return (
    <Show when={props.says}>
      {(says) => (
        <p class="office-no" role="alert">
          {inWords(says())}
        </p>
      )}
    </Show>
  )
}

const inWords = (says: string | No): string => (typeof says === 'string' ? says : said(says))
