import { For } from 'solid-js'
import { type Section, sections } from '#shared/proposal/sections.ts'
import { proposal as da } from '#shared/texts/da/proposal.ts'
import { proposalPage as pageDa } from '#shared/texts/da/proposalPage.ts'
import { proposal as en } from '#shared/texts/en/proposal.ts'
import { proposalPage as pageEn } from '#shared/texts/en/proposalPage.ts'
import { words } from '../../../ui/words.ts'
import { useEditing } from './editing.ts'
import { isFilled, isRequired } from './filled.ts'
import { focusSection, sectionAnchor } from './focusSection.ts'

const t = words(da, en).sections
const p = words(pageDa, pageEn).page

/** The sections and how far each is, as links. */
export function SectionNav() {
  const { content } = useEditing()
  const state = (section: Section) =>
    isFilled(content, section) ? 'filled' : isRequired(content, section) ? 'empty' : ('optional' as const)
  const follow = (event: MouseEvent, section: Section) => {
    event.preventDefault()
    focusSection(section.id)
  }
  return (
    <nav aria-label={p.sectionList}>
      <ol class="proposal-list">
        <For each={sections}>
          {(section) => (
            <li>
              <a
                class="proposal-link"
                href={`#${sectionAnchor(section.id)}`}
                onClick={(event) => follow(event, section)}
              >
                <span class="proposal-mark" data-state={state(section)} aria-hidden="true" />
                {t[section.id].heading}
                <span class="visually-hidden">: {p.marks[state(section)]}</span>
              </a>
            </li>
          )}
        </For>
      </ol>
    </nav>
  )
}
