import { unzip } from './unzip.ts'

export interface ReadDocx {
  /** Every paragraph in order, inside tables too. */
  paragraphs: { style: string; text: string; numbered: boolean }[]
  /** Of each table: whether its first row is a header that repeats, and the texts of its cells. */
  tables: { header: boolean; rows: string[][] }[]
  links: string[]
  /** Values by name without prefix: `title`, `language`, `keywords` … */
  core: Record<string, string>
  custom: Record<string, string>
  language: string
  part(name: string): string
  parts: string[]
}

const unescaped = (xml: string): string =>
  xml.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]!,
  )

const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1]!)

/** The words of a stretch of WordprocessingML; breaks as `\n`, tabs as `\t`. */
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)]
    .map(([, words, sign]) => (sign ? { br: '\n', tab: '\t' }[sign]! : unescaped(words!)))
    .join('')

/** A Word file as a reader that knows nothing of us sees it. Throws when a part that must be there is missing. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzip(bytes)
  const part = (name: string): string => {
    const found = files.get(name)
    if (found === undefined) throw new Error(`${name} is missing`)
    return found
  }
  const document = part('word/document.xml')
  const core = part('docProps/core.xml')
  return {
    paragraphs: all(document, /<w:p>(.*?)<\/w:p>/gs).map((xml) => ({
      style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? 'Normal',
      text: textOf(xml),
      numbered: xml.includes('<w:numPr>'),
    })),
    tables: all(document, /<w:tbl>(.*?)<\/w:tbl>/gs).map((xml) => ({
      header: /^.*?<w:tr>(?:(?!<\/w:tr>).)*<w:tblHeader/s.test(xml.slice(0, xml.indexOf('</w:tr>') + 7)),
      rows: all(xml, /<w:tr>(.*?)<\/w:tr>/gs).map((row) => all(row, /<w:tc>(.*?)<\/w:tc>/gs).map(textOf)),
    })),
    links: all(files.get('word/_rels/document.xml.rels') ?? '', /Target="([^"]*)" TargetMode="External"/g).map(
      unescaped,
    ),
    core: Object.fromEntries(
      [...core.matchAll(/<\w+:(\w+)(?: [^>]*)?>([^<]*)<\/\w+:\1>/g)].map(([, name, value]) => [
        name,
        unescaped(value!),
      ]),
    ),
    custom: Object.fromEntries(
      [...part('docProps/custom.xml').matchAll(/name="([^"]+)"[^>]*>\s*<vt:lpwstr>([^<]*)</g)].map(
        ([, name, value]) => [name, unescaped(value!)],
      ),
    ),
    language: /<w:docDefaults>.*?<w:lang [^>]*w:val="([^"]+)"/s.exec(part('word/styles.xml'))?.[1] ?? '',
    part,
    parts: [...files.keys()],
  }
}
