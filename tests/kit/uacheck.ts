import { type PdfObject, pdfObjects } from './pdfObjects.ts'

const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Tj', 'TJ', "'", '"', 'Do', 'sh', 'BI'])

/** Painting outside marked content in a page's stream, and whether its marks are balanced. */
function unmarked(stream: string): { paints: number; depth: number } {
  const bare = stream.replace(/\((?:\\.|[^\\()])*\)/gs, '()').replace(/<[0-9a-fA-F\s]*>/g, '<>')
  let depth = 0
  let paints = 0
  for (const token of bare.split(/[\s[\]]+/)) {
    if (token === 'BDC' || token === 'BMC') depth++
    else if (token === 'EMC') depth--
    else if (painting.has(token) && depth === 0) paints++
  }
  return { paints, depth }
}

/**
 * What a machine without a PDF library can see of PDF/UA-1: marks, language, title, structure, tables' heads, links, fonts.
 * Gives the faults, so an empty list is a pass. Conformance itself is vouched for by the compiler; this is the second pair
 * of eyes.
 */
export function uaFaults(bytes: Uint8Array): string[] {
  const objects = pdfObjects(bytes)
  const byId = new Map(objects.map((object) => [object.id, object]))
  const of = (pattern: RegExp): PdfObject[] => objects.filter((object) => pattern.test(object.text))
  const faults: string[] = []
  const must = (holds: boolean, fault: string) => holds || faults.push(fault)

  const [root] = of(/\/Type ?\/Catalog/)
  const whole = (name: string): string => {
    const found = new RegExp(`/${name} ?(\\d+) 0 R`).exec(root?.text ?? '')
    return found ? (byId.get(Number(found[1]))?.text ?? '') : (root?.text ?? '')
  }
  must(/\/Marked true/.test(whole('MarkInfo')), 'not marked')
  must(/\/Lang ?\(da(-DK)?\)/.test(root?.text ?? ''), 'language is not Danish')
  must(/\/DisplayDocTitle true/.test(whole('ViewerPreferences')), 'title is not shown')
  must(/\/StructTreeRoot/.test(root?.text ?? ''), 'no structure')
  const xmp = of(/\/Type ?\/Metadata/)
    .map((object) => object.stream)
    .join('')
  must(/pdfuaid:part>1</.test(xmp), 'does not say PDF/UA-1')
  must(/<dc:title>/.test(xmp), 'no title in the metadata')

  const pages = of(/\/Type ?\/Page\b(?!s)/)
  must(pages.length > 0, 'no pages')
  for (const [index, page] of pages.entries()) {
    const contents = /\/Contents ?(?:(\d+) 0 R|\[([^\]]*)\])/.exec(page.text)
    const ids = (contents?.[1] ?? contents?.[2] ?? '').match(/\d+(?= 0 R|$)/g) ?? []
    const { paints, depth } = unmarked(ids.map((id) => byId.get(Number(id))?.stream ?? '').join('\n'))
    must(ids.length > 0, `page ${index + 1} has no content`)
    must(paints === 0 && depth === 0, `page ${index + 1} paints outside its marks`)
    must(/\/Tabs ?\/S\b/.test(page.text) || !/\/Annots/.test(page.text), `page ${index + 1} has no tab order`)
  }
  for (const link of of(/\/Subtype ?\/Link/)) {
    must(/\/Contents/.test(link.text) && /\/StructParent /.test(link.text), 'a link without words or structure')
    must(!/\/URI ?\((?!https:|mailto:|tel:)/i.test(link.text), 'a link that may not be followed')
  }
  for (const font of of(/\/FontDescriptor ?\/|\/Type ?\/FontDescriptor/))
    must(/\/FontFile[23]?/.test(font.text), 'a font is not embedded')
  for (const font of of(/\/Subtype ?\/Type0/)) must(/\/ToUnicode/.test(font.text), 'a font without its letters')
  for (const head of of(/\/S ?\/TH\b/))
    must(/\/Scope ?\/(Column|Row|Both)/.test(head.text), 'a head cell without scope')
  for (const figure of of(/\/S ?\/Figure\b/)) must(/\/(Alt|ActualText)/.test(figure.text), 'a figure without words')
  must(
    !/\/(JavaScript|JS|Launch|EmbeddedFile)\b/.test(objects.map((object) => object.text).join(' ')),
    'it holds a program',
  )
  return [...new Set(faults)]
}

/** How many elements of each kind the structure holds: `{ H1: 16, TH: 20, … }`. */
export function structureOf(bytes: Uint8Array): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { text } of pdfObjects(bytes)) {
    const kind = /\/Type ?\/StructElem.*?\/S ?\/(\w+)/.exec(text)?.[1]
    if (kind) counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}
