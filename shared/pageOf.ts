/**
 * Which page of the built house an address gets. Door and seat are pages of their own, each a single script: what the board
 * and the office need of the libraries would otherwise ride along in every phone's first load.
 */
export function pageOf(path: string): 'door' | 'seat' | 'index' {
  if (/^\/(j\/?)?$/.test(path)) return 'door'
  return /^\/plads\/?$/.test(path) ? 'seat' : 'index'
}
