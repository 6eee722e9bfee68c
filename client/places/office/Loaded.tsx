import { type Accessor, type JSX, Match, type Resource, Switch } from 'solid-js'
import type { Result } from '#shared/result.ts'
import { common as commonDa } from '#shared/texts/da/common.ts'
import { office as da } from '#shared/texts/da/office.ts'
import { common as commonEn } from '#shared/texts/en/common.ts'
import { office as en } from '#shared/texts/en/office.ts'
import { said } from '../../ui/said.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en)
const c = words(commonDa, commonEn)

/**
 * Something asked of the server: waiting, a calm sentence and a way to try again, or the thing itself. Asked again, what is
 * shown stays and only what differs changes.
 */
export function Loaded<T>(props: {
  of: Resource<Result<T>>
  again: () => void
  children: (value: Accessor<T>) => JSX.Element
}) {
  const good = () => {
    const result = props.of.latest
    return result?.ok ? { value: result.value } : undefined
  }
  const bad = () => {
    const result = props.of.latest
    return result && !result.ok ? result : undefined
  }
  return (
    <Switch fallback={<p>{c.loading}</p>}>
      <Match when={good()}>{(found) => props.children(() => found().value)}</Match>
      <Match when={bad()}>
        {(refused) => (
          <div class="panel stack" role="alert">
            <h2>{t.trouble.title}</h2>
            <p>{said(refused())}</p>
            <p>
              <button type="button" class="button" onClick={() => props.again()}>
                {t.trouble.again}
              </button>
            </p>
          </div>
        )}
      </Match>
    </Switch>
  )
}
