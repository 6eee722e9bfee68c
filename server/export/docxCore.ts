import type { Report } from '#shared/proposal/report.ts'
import { report as t } from '#shared/texts/da/export.ts'
import { escaped } from './xml.ts'

/** What records systems read of a Word file without opening it. The library knows no language and no date but today's. */
export function coreProperties(report: Report): { path: string; data: string } {
  const element = (name: string, value: string) => (value ? `<${name}>${escaped(value)}</${name}>` : '')
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${report.at.slice(0, 19)}Z</dcterms:${name}>`
  const creator = `${report.home} · Frirum`
  return {
    path: 'docProps/core.xml',
    data: [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      element('dc:title', report.title),
      element('dc:subject', report.themes.join(', ')),
      element('dc:creator', creator),
      element('cp:keywords', [t.kind, report.reference ?? t.draft, ...report.themes].join('; ')),
      element('dc:description', `${t.kind} · ${report.reference ?? t.draft} · ${t.version(report.version)}`),
      element('dc:language', report.language),
      element('cp:lastModifiedBy', creator),
      element('cp:revision', String(report.version)),
      time('created'),
      time('modified'),
      '</cp:coreProperties>',
    ].join(''),
  }
}
