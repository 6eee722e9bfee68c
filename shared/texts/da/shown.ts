/** Words around what the whole room is shown, on phones. */
export const shown = {
  all: 'Det her ser vi alle på nu.',
  lead: 'Mødelederen viser rundt på tavlen. Du kan se med på skærmen.',
}
