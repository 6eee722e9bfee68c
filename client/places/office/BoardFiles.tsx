import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Suspicion } from '#shared/guard/asking.ts'
import type { No } from '#shared/result.ts'
import { erase as eraseDa } from '#shared/texts/da/erase.ts'
import { office as officeDa } from '#shared/texts/da/office.ts'
import { personal as da } from '#shared/texts/da/personal.ts'
import { erase as eraseEn } from '#shared/texts/en/erase.ts'
import { office as officeEn } from '#shared/texts/en/office.ts'
import { personal as en } from '#shared/texts/en/personal.ts'
import { ask } from '../../live/http.ts'
import { announce } from '../../ui/announce.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { PersonalAsks } from '../../ui/PersonalAsks.tsx'
import { said } from '../../ui/said.ts'
import { words } from '../../ui/words.ts'
import { fetchFile } from './fetchFile.ts'
import { pngOf } from './picture.ts'

const t = words(da, en)
const e = words(eraseDa, eraseEn)
const o = words(officeDa, officeEn).workshop

/** The PNG is drawn here from the SVG, so the server needs no browser. */
const files = {
  csv: { from: 'csv', name: o.csv },
  pdf: { from: 'pdf', name: o.pdf },
  poster: { from: 'poster', name: o.poster },
  svg: { from: 'svg', name: o.svg },
  png: { from: 'svg', name: o.png, draw: pngOf },
} as const
export type BoardFile = keyof typeof files

/** Words the server asks about: `item` and `field` say where they stand. */
type Question = Suspicion & { item: string; field: string; text: string }

/** Buttons that fetch the board as files. Words that look like a human being are asked about first; the answers are kept. */
export function BoardFiles(props: {
  workshop: string
  /** Code of the zone that is wanted, `''` for all of the board. */
  zone?: string
  offers: readonly BoardFile[]
  onFetched?: () => void
  children?: JSX.Element
}) {
  const [no, setNo] = createSignal('')
  const say = (refused: No) => void setNo(said(refused))
  const [wanted, setWanted] = createSignal<BoardFile>()
  const [questions, setQuestions] = createSignal<readonly Question[]>([])
  const [kept, setKept] = createSignal<readonly string[]>([])
  const asks = () =>
    questions()
      .filter(({ key }) => !kept().includes(key))
      .map((one) => ({ ...one, inPlace: true }))
  const at = (rest: string) => `/api/workshops/${props.workshop}/${rest}`

  const get = async (file: BoardFile) => {
    setNo('')
    const { from, ...how } = files[file]
    const part = props.zone ? `?zone=${encodeURIComponent(props.zone)}` : ''
    const got = await fetchFile(at(`export/${from}${part}`), 'draw' in how ? how.draw : undefined)
    if (!got.ok && got.no === 'personal-data') return question(file)
    setWanted(undefined)
    if (!got.ok) return file === 'png' && got.no === 'broken' ? void setNo(o.pngFailed) : say(got)
    announce(e.fetched)
    props.onFetched?.()
  }
  const question = async (file: BoardFile) => {
    const found = await ask<Question[]>('GET', at('personal'))
    if (!found.ok) return say(found)
    setKept([])
    setQuestions(found.value)
    setWanted(file)
  }
  const keep = async (key: string) => {
    setKept((all) => [...all, key])
    if (asks().length > 0) return
    const answered = await ask('POST', at('personal'), { answered: kept() })
    const file = wanted()
    if (!answered.ok) return say(answered)
    if (file) await get(file)
  }
  const reword = async ({ item, field, key }: Question, text: string) => {
    const answered = await ask('POST', at(`personal/${item}`), { field, text })
    if (!answered.ok) return say(answered)
    const again = await ask<Question[]>('GET', at('personal'))
    if (!again.ok) return say(again)
    setQuestions(again.value)
    if (asks().length === 0) await keep(key)
  }

  return (
    <>
      <p class="row">
        <For each={props.offers}>
          {(file) => (
            <button type="button" class="button" onClick={() => get(file)}>
              <Icon name="download" />
              {files[file].name}
            </button>
          )}
        </For>
        {props.children}
      </p>
      <Show when={!wanted() && no()}>{(sentence) => <Alert says={sentence()} />}</Show>
      <Dialog open={wanted() !== undefined} title={t.before} onClose={() => setWanted(undefined)}>
        <p>{t.title}</p>
        <PersonalAsks
          asks={asks()}
          onCorrect={() => undefined}
          onReword={reword}
          onKeep={({ key }) => void keep(key)}
        />
        <Show when={no()}>{(sentence) => <Alert says={sentence()} />}</Show>
      </Dialog>
    </>
  )
}

const Alert = (props: { says: string }) => (
  <p class="office-no" role="alert">
    {props.says}
  </p>
)
