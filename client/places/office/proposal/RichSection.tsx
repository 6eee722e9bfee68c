import { createSignal, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { plainText } from '#shared/proposal/blocks.ts'
import type { TextSectionId } from '#shared/proposal/sections.ts'
import { proposal as textDa } from '#shared/texts/da/proposal.ts'
import { proposalPage as da } from '#shared/texts/da/proposalPage.ts'
import { proposal as textEn } from '#shared/texts/en/proposal.ts'
import { proposalPage as en } from '#shared/texts/en/proposalPage.ts'
import { lengthOf } from '#shared/wire/text.ts'
import { RichStill } from '../../../text/rich/RichStill.tsx'
import { words } from '../../../ui/words.ts'
import { useEditing } from './editing.ts'
import '../../../text/rich/rich.css'

const t = words(da, en).page
const sections = words(textDa, textEn).sections
const RichText = lazy(async () => ({ default: (await import('../../../text/rich/RichText.tsx')).RichText }))

/** How near the window a text must be before its editor is made, pixels. */
const near = '600px'

/** The running text of a section: still words at first, an editor as soon as somebody comes near or wants to write. */
export function RichSection(props: { section: TextSectionId; max: number; labelledBy: string }) {
  const { proposal, content, awareness, mayWrite } = useEditing()
  const [open, setOpen] = createSignal(false)
  const [focused, setFocused] = createSignal(false)
  const blocks = () => content.sections[props.section]
  const left = () => props.max - lengthOf(plainText(blocks()))
  let box: HTMLDivElement | undefined

  onMount(() => {
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setOpen(true), { rootMargin: near })
    if (box) watch.observe(box)
    onCleanup(() => watch.disconnect())
  })
  const begin = () => {
    setFocused(true)
    setOpen(true)
  }
  const Count = () => (
    <span class="proposal-count" data-over={left() < 0}>
      {left() < 0 ? t.charactersOver(-left()) : t.charactersLeft(left())}
    </span>
  )
  const Still = () => (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: it becomes a rich text the moment it is focused */}
      <div
        class="rich-words rich-still"
        role="textbox"
        aria-multiline="true"
        aria-readonly={!mayWrite()}
        aria-labelledby={props.labelledBy}
        tabIndex={0}
        onFocus={begin}
      >
        <RichStill blocks={blocks()} />
      </div>
      <div class="rich-foot">
        <span />
        <Count />
      </div>
    </>
  )

  return (
    <div ref={box} class="rich-box">
      <Show when={open()} fallback={<Still />}>
        <Suspense fallback={<Still />}>
          <RichText
            fragment={proposal.sections[props.section]}
            awareness={awareness}
            labelledBy={props.labelledBy}
            heading={sections[props.section].heading}
            editable={mayWrite()}
            focused={focused()}
            foot={<Count />}
          />
        </Suspense>
      </Show>
    </div>
  )
}
