import { wall as da } from '#shared/texts/da/wall.ts'
import { wall as en } from '#shared/texts/en/wall.ts'
import { spacedCode } from '#shared/texts/plural.ts'
import { words } from '../../ui/words.ts'
import { Qr } from './Qr.tsx'

const t = words(da, en)

/** While people come in, the way in is the page. */
export function WallJoin(props: { code: string }) {
  return (
    <div class="wall-join">
      <div>
        <p>{t.join.scan}</p>
        <p class="wall-host">{location.host}</p>
        <p class="wall-code">{spacedCode(props.code)}</p>
      </div>
      <Qr code={props.code} />
    </div>
  )
}
