/** The menu where a person chooses how the pages look on this device. */
export const appearance = {
  title: 'Udseende',
  kept: 'Det gælder kun på denne enhed.',
  shades: 'Farver',
  device: 'Som enheden',
  shade: { light: 'Lyst', dark: 'Mørkt', strong: 'Stærke farver' },
  sizes: 'Tekst',
}
