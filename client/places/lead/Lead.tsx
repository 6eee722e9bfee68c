import { createResource, Match, onMount, Show, Switch } from 'solid-js'
import { lead as da } from '#shared/texts/da/lead.ts'
import { lead as en } from '#shared/texts/en/lead.ts'
import { askMe } from '../../live/askMe.ts'
import { words } from '../../ui/words.ts'
import { LeadRoom } from './LeadRoom.tsx'
import './lead.css'

const t = words(da, en)

/** `/led/<workshop>`: the facilitator's bar as a page of its own, for a phone in the hand. It loads neither document nor canvas. */
export function Lead() {
  const workshop = location.pathname.split('/')[2] ?? ''
  const [me, { refetch }] = createResource(askMe)
  const isFacilitator = () => {
    const answer = me.latest
    return answer?.ok && answer.value.member !== null
  }
  onMount(() => {
    document.title = t.title
  })

  return (
    <Switch fallback={<main class="lead-wait">{t.loading}</main>}>
      <Match when={isFacilitator()}>
        <LeadRoom workshop={workshop} />
      </Match>
      <Match when={me.latest}>
        {(answer) => (
          <main class="lead-wait">
            <h1>{t.title}</h1>
            <Show
              when={answer().ok}
              fallback={
                <>
                  <p>{t.lost}</p>
                  <button type="button" class="button" data-kind="main" onClick={() => refetch()}>
                    {t.again}
                  </button>
                </>
              }
            >
              <p>{t.login}</p>
              <a class="button" data-kind="main" href={`/log-ind?til=${encodeURIComponent(location.pathname)}`}>
                {t.goLogin}
              </a>
            </Show>
          </main>
        )}
      </Match>
    </Switch>
  )
}
