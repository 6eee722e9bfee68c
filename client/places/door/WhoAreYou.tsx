import { createSignal, Show } from 'solid-js'
import type { Voice } from '#shared/programme/codes.ts'
import { door as da } from '#shared/texts/da/door.ts'
import { door as en } from '#shared/texts/en/door.ts'
import type { DoorAnswer } from '#shared/wire/http.ts'
import { focusSoon } from '../../ui/focusSoon.ts'
import { Switch } from '../../ui/Switch.tsx'
import { VoiceChoice } from '../../ui/VoiceChoice.tsx'
import { longDate, words } from '../../ui/words.ts'
import { PrivacyNotice } from './PrivacyNotice.tsx'

const t = words(da, en)

/** One tap on a voice and the person is in. Helping somebody else is an offer beside it, not a step before it. */
export function WhoAreYou(props: {
  found: DoorAnswer
  no: string | undefined
  onSit: (voice: Voice, scribe: boolean) => void
  onStartOver: () => void
}) {
  const [scribe, setScribe] = createSignal(false)

  return (
    <div class="door-who">
      <p class="door-where">
        {props.found.title} · {props.found.home}
      </p>
      <h1 ref={focusSoon} tabindex="-1">
        {t.voice.title}
      </h1>
      <VoiceChoice onChoose={(voice) => props.onSit(voice, scribe())} />
      <p class="door-no" role="alert">
        <Show when={props.no}>{(said) => said()}</Show>
      </p>
      <Switch label={t.helper.label} help={t.helper.help} on={scribe()} onChange={setScribe} />
      <section class="door-privacy" aria-labelledby="privacy">
        <h2 id="privacy">{t.privacy.title}</h2>
        <ul>
          <li>{t.voice.help}</li>
          <li>{t.privacy.silent}</li>
          <li>{t.privacy.shown}</li>
          <li>{t.privacy.names}</li>
          <li>
            {t.privacy.delete(longDate(props.found.deleteOn))} {t.privacy.own}
          </li>
          <li>{t.next}</li>
        </ul>
        <PrivacyNotice deleteOn={props.found.deleteOn} controller={props.found.controller} />
      </section>
      <button type="button" class="button" data-kind="quiet" onClick={() => props.onStartOver()}>
        {t.otherCode}
      </button>
    </div>
  )
}
