import { Show } from 'solid-js'
import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import { Field } from '../../ui/Field.tsx'
import { words } from '../../ui/words.ts'
import { Form } from './Form.tsx'
import { Page } from './Page.tsx'
import { Passphrase } from './Passphrase.tsx'

const t = words(da, en).account

const kinds = {
  setup: { path: '/api/setup', title: t.startTitle, intro: t.startIntro },
  invite: { path: '/api/invites/accept', title: t.inviteTitle, intro: t.inviteIntro },
}

/** Makes the first facilitator, or an invited one, from the one-time token in the address's fragment. */
export function Account(props: { kind: keyof typeof kinds; onSignedIn: () => void }) {
  const token = location.hash.slice(1)
  const done = () => {
    history.replaceState(null, '', location.pathname)
    props.onSignedIn()
  }
  return (
    <Page title={kinds[props.kind].title} narrow>
      <div class="stack">
        <Show when={token} fallback={<p class="office-notice">{t.noLink}</p>}>
          <p>{kinds[props.kind].intro}</p>
          <Form path={kinds[props.kind].path} submit={t.create} more={{ token }} onDone={done}>
            <Field label={t.role} help={t.roleHelp}>
              {(ties) => (
                <input {...ties} class="input" name="role" autocomplete="organization-title" maxlength={60} required />
              )}
            </Field>
            <Field label={t.email}>
              {(ties) => (
                <input {...ties} class="input" name="email" type="email" autocomplete="username" maxlength={254} />
              )}
            </Field>
            <Passphrase label={t.passphrase} help={t.passphraseHelp} is="new" />
          </Form>
        </Show>
      </div>
    </Page>
  )
}
