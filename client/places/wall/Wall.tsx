import { common as da } from '#shared/texts/da/common.ts'
import { common as en } from '#shared/texts/en/common.ts'
import { words } from '../../ui/words.ts'

export function Wall() {
  return <main>{words(da, en).name}</main>
}
