import { Show } from 'solid-js'
import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import { Field } from '../../ui/Field.tsx'
import { words } from '../../ui/words.ts'
import { Form } from './Form.tsx'
import { Page } from './Page.tsx'
import { Passphrase } from './Passphrase.tsx'
import type { PageProps } from './pageProps.ts'

const t = words(da, en).login

/** Signing in as a member. */
export function Login(props: PageProps) {
  return (
    <Page title={t.title} narrow>
      <div class="stack">
        <Show when={props.me.setupNeeded}>
          <p class="office-notice">{t.setupNeeded}</p>
        </Show>
        <Form path="/api/login" submit={t.enter} onDone={props.onSignedIn}>
          <Field label={t.who} help={t.whoHelp}>
            {(ties) => <input {...ties} class="input" name="who" autocomplete="username" maxlength={254} required />}
          </Field>
          <Passphrase label={t.passphrase} is="current" />
        </Form>
        <p>
          <a href="/">{t.participant}</a>
        </p>
      </div>
    </Page>
  )
}
