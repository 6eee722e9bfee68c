import { CardView } from './card/CardView.tsx'
import { paintCard } from './card/paintCard.ts'
import { ClusterView } from './cluster/ClusterView.tsx'
import { paintCluster } from './cluster/paintCluster.ts'
import { NoteView } from './note/NoteView.tsx'
import { paintNote } from './note/paintNote.ts'
import type { Looks } from './view.ts'
import { paintZone } from './zone/paintZone.ts'
import { ZoneView } from './zone/ZoneView.tsx'

/** The table of looks: how each kind is shown on the page and painted from afar. */
export const looks: Looks = {
  note: { View: NoteView, paint: paintNote, isFloor: false },
  zone: { View: ZoneView, paint: paintZone, isFloor: true },
  cluster: { View: ClusterView, paint: paintCluster, isFloor: true },
  card: { View: CardView, paint: paintCard, isFloor: false },
}
