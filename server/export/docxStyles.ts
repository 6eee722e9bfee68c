import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  ShadingType,
} from 'docx'

/** Colours, as Word writes them. Contrast on white is at least 4.5:1. */
export const ink = { brand: '0E5A58', soft: '4D5A68', line: 'C9C0B0', shade: 'E6F0EF', draft: 'A3271D' }

/** The front's facts and the heads of tables lie on a tint. */
export const panel = { type: ShadingType.CLEAR, fill: ink.shade, color: 'auto' } as const
const edge = { style: BorderStyle.SINGLE, size: 4, space: 6, color: ink.shade } as const
/** Room for the tint around the words: Word draws equal neighbours as one box. */
export const panelBorder = { top: edge, bottom: edge, left: edge, right: edge }

/** A4 in twentieths of a point. `text` is the width between the margins. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1247, right: 1361, bottom: 1247, left: 1361, header: 624, footer: 624 },
  text: 11906 - 2 * 1361,
}

/** Where values stand beside their labels. */
export const labelWidth = 3300

/** Arial, or its twin of the same widths, is on every machine: lines break alike in Word and LibreOffice. */
const font = 'Arial'
const heading = (size: number, before: number, after: number, color: string) => ({
  run: { font, size, bold: true, color },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

/** Only names that Word has from birth, so that the text takes the look of the template it is pasted into. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 20, language: { value: 'da-DK', eastAsia: 'da-DK', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font, size: 44, bold: true, color: ink.brand }, paragraph: { spacing: { before: 40, after: 80 } } },
    heading1: heading(28, 360, 100, ink.brand),
    heading2: heading(21, 220, 60, '1D2733'),
    heading3: heading(20, 180, 40, ink.soft),
    hyperlink: { run: { color: ink.brand, underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 24, color: ink.soft },
      paragraph: { spacing: { after: 240 } },
    },
    {
      id: 'ListBullet',
      name: 'List Bullet',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 60 } },
    },
    {
      id: 'ListNumber',
      name: 'List Number',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 60 } },
    },
    { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 17, color: ink.soft } },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 17, color: ink.soft } },
  ],
}

/** Levels of lists: lists may lie six deep before they read as lines. */
const depths = [0, 1, 2, 3, 4, 5, 6, 7]
const indent = (level: number, hanging: number) => ({
  paragraph: { indent: { left: 360 * level + hanging, hanging } },
})

export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'chapters',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1',
          suffix: LevelSuffix.TAB,
          alignment: AlignmentType.LEFT,
          style: indent(0, 567),
        },
      ],
    },
    {
      reference: 'points',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: 'At %1)', alignment: AlignmentType.LEFT, style: indent(0, 737) },
      ],
    },
    {
      reference: 'bullets',
      levels: depths.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: level % 2 === 0 ? '•' : '–',
        alignment: AlignmentType.LEFT,
        style: indent(level, 360),
      })),
    },
    {
      reference: 'numbers',
      levels: depths.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: indent(level, 360),
      })),
    },
  ],
}
