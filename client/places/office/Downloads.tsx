import { createSignal, Show } from 'solid-js'
import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import { Icon } from '../../ui/Icon.tsx'
import { words } from '../../ui/words.ts'
import { handOver, pngOf } from './picture.ts'

const t = words(da, en).workshop

/** The board as files. The PNG is drawn here from the SVG, so the server needs no browser. */
export function Downloads(props: { workshop: string }) {
  const [failed, setFailed] = createSignal(false)
  const at = (format: string) => `/api/workshops/${props.workshop}/export/${format}`
  const png = async () => {
    setFailed(false)
    try {
      const answer = await fetch(at('svg'))
      if (!answer.ok) throw new Error(`the picture came with status ${answer.status}`)
      const name = /filename="(.+)\.svg"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'tavle'
      handOver(await pngOf(await answer.blob()), `${name}.png`)
    } catch {
      setFailed(true)
    }
  }
  return (
    <section class="panel stack" aria-labelledby="downloads">
      <h2 id="downloads">{t.downloads}</h2>
      <p class="row">
        <a class="button" href={at('csv')} download="">
          <Icon name="download" />
          {t.csv}
        </a>
        <a class="button" href={at('svg')} download="">
          <Icon name="download" />
          {t.svg}
        </a>
        <button type="button" class="button" onClick={png}>
          <Icon name="download" />
          {t.png}
        </button>
      </p>
      <Show when={failed()}>
        <p class="office-no" role="alert">
          {t.pngFailed}
        </p>
      </Show>
    </section>
  )
}
