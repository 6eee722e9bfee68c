import { common as da } from '#shared/texts/da/common.ts'
import { common as en } from '#shared/texts/en/common.ts'
import { PhoneIcon } from './PhoneIcon.tsx'
import { language, speak, words } from './words.ts'

const t = words(da, en)
const other = words('en', 'da')

/** Offers the other language, in that language. The page loads again in it; nothing typed is lost where drafts are kept. */
export function LanguageSwitch() {
  return (
    <button
      type="button"
      class="button"
      data-kind="quiet"
      lang={other}
      onClick={() => speak(language === 'da' ? 'en' : 'da')}
    >
      <PhoneIcon name="language" />
      {t.language}
    </button>
  )
}
