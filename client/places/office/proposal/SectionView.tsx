import { Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Section, TextSectionId } from '#shared/proposal/sections.ts'
import { proposal as da } from '#shared/texts/da/proposal.ts'
import { proposalPage as pageDa } from '#shared/texts/da/proposalPage.ts'
import { proposal as en } from '#shared/texts/en/proposal.ts'
import { proposalPage as pageEn } from '#shared/texts/en/proposalPage.ts'
import { words } from '../../../ui/words.ts'
import { answers } from './answers.tsx'
import { useEditing } from './editing.ts'
import { hasText, isRequired } from './filled.ts'
import { sectionAnchor } from './focusSection.ts'
import { RichSection } from './RichSection.tsx'

const t = words(da, en)
const p = words(pageDa, pageEn).page

const textOf = (section: Section): TextSectionId | undefined => (hasText(section.id) ? section.id : undefined)

/** One section: its heading, what to think of, its answers and its running text. */
export function SectionView(props: { section: Section }) {
  const { content } = useEditing()
  const heading = () => `${sectionAnchor(props.section.id)}-navn`
  return (
    <section class="proposal-section" id={sectionAnchor(props.section.id)} aria-labelledby={heading()}>
      <h2 id={heading()}>{t.sections[props.section.id].heading}</h2>
      <p class="proposal-help">
        {t.sections[props.section.id].help}
        <Show when={!isRequired(content, props.section)}> {p.marks.optional}.</Show>
      </p>
      <Dynamic component={answers[props.section.id]} />
      <Show when={textOf(props.section)} keyed>
        {(id) => <RichSection section={id} max={props.section.max} labelledBy={heading()} />}
      </Show>
    </section>
  )
}
