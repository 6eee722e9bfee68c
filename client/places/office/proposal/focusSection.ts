import type { SectionId } from '#shared/proposal/sections.ts'

export const sectionAnchor = (section: SectionId): string => `afsnit-${section}`

/** Goes to a section and puts the writer where its first answer is given. */
export function focusSection(section: SectionId): void {
  const place = document.getElementById(sectionAnchor(section))
  place?.scrollIntoView({ block: 'start' })
  place
    ?.querySelector<HTMLElement>('input, select, textarea, [contenteditable="true"], .rich-still')
    ?.focus({ preventScroll: true })
}
