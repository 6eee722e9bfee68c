/** Words around what the whole room is shown. */
export const shown = {
  all: 'Det her ser vi alle på nu.',
  isNew: 'Kan ikke vises i denne version.',
  lost: 'Billedet kan ikke vises lige nu.',
  lead: 'Mødelederen viser rundt på tavlen. Du kan se med på skærmen.',
}
