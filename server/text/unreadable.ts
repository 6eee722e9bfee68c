import { safeHref } from '#shared/proposal/href.ts'
import type { RichNode } from '#shared/proposal/richJson.ts'
import { richText } from '#shared/proposal/richText.ts'
import type { TextSectionId } from '#shared/proposal/sections.ts'

/** The editor's schema, made when a text is first looked at: most processes that run never need it. */
let made: ReturnType<typeof makeSchema> | undefined

async function makeSchema() {
  const [{ getSchema }, { StarterKit }] = await Promise.all([
    import('@tiptap/core'),
    import('@tiptap/starter-kit'),
  ])
  return getSchema([StarterKit.configure(richText)])
}

/**
 * The sections whose words the editor could not show as they stand: nodes it does not know, nodes where none may be, links that
 * may not be followed. The editor would throw such things away when it is opened; until somebody has looked, nothing is
 * deleted and nothing leaves the house.
 */
export async function unreadable(texts: Readonly<Record<TextSectionId, RichNode>>): Promise<TextSectionId[]> {
  made ??= makeSchema().catch((cause) => {
    made = undefined
    throw cause
  })
  const schema = await made
  const isReadable = (text: RichNode): boolean => {
    // An editor shows nothing as one empty line.
    if (!text.content?.length) return true
    try {
      schema.nodeFromJSON(text).check()
      return hasSafeLinks(text)
    } catch {
      return false
    }
  }
  return (Object.keys(texts) as TextSectionId[]).filter((section) => !isReadable(texts[section]))
}

const hasSafeLinks = ({ marks = [], content = [] }: RichNode): boolean =>
  marks.every(({ type, attrs }) => type !== 'link' || safeHref(attrs.href) !== undefined) && content.every(hasSafeLinks)
