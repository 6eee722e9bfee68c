import { createSignal, For, onMount, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { type Rank, ranks } from '#shared/ranks.ts'
import type { No, Result } from '#shared/result.ts'
import { common as commonDa } from '#shared/texts/da/common.ts'
import { people as da } from '#shared/texts/da/people.ts'
import { common as commonEn } from '#shared/texts/en/common.ts'
import { people as en } from '#shared/texts/en/people.ts'
import type { MemberInList } from '#shared/wire/people.ts'
import { ask } from '../../live/http.ts'
import { announce } from '../../ui/announce.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { focusSoon } from '../../ui/focusSoon.ts'
import { words } from '../../ui/words.ts'
import './people.css'
import { NoLine } from './NoLine.tsx'

const t = words(da, en).members
const c = words(commonDa, commonEn)

/** Who can sign in, and what each may do. For those who manage it. */
export function Members() {
  const [list, setList] = createStore<MemberInList[]>([])
  const [no, setNo] = createSignal<No>()
  const [leaving, setLeaving] = createSignal<MemberInList>()
  const look = async () => {
    const answer = await ask<MemberInList[]>('GET', '/api/members')
    if (answer.ok) setList(reconcile(answer.value, { key: 'id' }))
    else setNo(answer)
  }
  onMount(look)
  /** What was chosen and refused is shown as it was. */
  const done = async (answer: Result<unknown>, what: string) => {
    setNo(answer.ok ? undefined : answer)
    if (answer.ok) announce(what)
    await look()
  }
  const change = async ({ id, rank: before }: MemberInList, choice: HTMLSelectElement) => {
    const answer = await ask('PATCH', `/api/members/${id}`, { rank: choice.value as Rank })
    if (!answer.ok) choice.value = before
    await done(answer, t.changed)
  }
  const remove = async ({ id }: MemberInList) => {
    setLeaving(undefined)
    await done(await ask('POST', `/api/members/${id}/remove`, {}), t.done)
  }

  return (
    <section class="panel stack people" aria-labelledby="members">
      <h2 id="members">{t.title}</h2>
      <p class="office-soft">{t.help}</p>
      <ul class="people-list" aria-label={t.title}>
        <For each={list}>
          {(one) => (
            <li>
              <span class="people-who">
                <b>{one.role}</b>
                <Show when={one.isYou}>
                  <span class="office-soft">{t.you}</span>
                </Show>
              </span>
              <select
                class="input"
                aria-label={t.may(one.role)}
                value={one.rank}
                onChange={(event) => change({ ...one }, event.currentTarget)}
              >
                <For each={ranks}>{(rank) => <option value={rank}>{t.rank[rank]}</option>}</For>
              </select>
              <button
                type="button"
                class="button"
                aria-label={t.removeWho(one.role)}
                onClick={() => setLeaving({ ...one })}
              >
                {t.remove}
              </button>
            </li>
          )}
        </For>
      </ul>
      <NoLine says={no()} />
      <Dialog open={leaving() !== undefined} title={t.ask(leaving()?.role ?? '')} onClose={() => setLeaving(undefined)}>
        <p>{t.removeHelp}</p>
        <p class="row">
          <button type="button" class="button" ref={focusSoon} onClick={() => setLeaving(undefined)}>
            {c.cancel}
          </button>
          <Show when={leaving()}>
            {(one) => (
              <button type="button" class="button people-go" onClick={() => remove(one())}>
                {t.go}
              </button>
            )}
          </Show>
        </p>
      </Dialog>
    </section>
  )
}
