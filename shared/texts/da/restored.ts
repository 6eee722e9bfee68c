/** Words of the banner that facilitators see after a restore. */
export const restored = {
  label: 'Gendannet fra en kopi',
  from: (moment: string) => `Gendannet til ${moment}. Ingen kan skrive endnu.`,
  open: 'Se efter, og åbn for alle',
  busy: 'Åbner …',
  failed: 'Det lykkedes ikke. Prøv igen.',
}
