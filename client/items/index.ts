import { CardView } from './card/CardView.tsx'
import { paintCard } from './card/paintCard.ts'
import { ClusterView } from './cluster/ClusterView.tsx'
import { paintCluster } from './cluster/paintCluster.ts'
import { DrawingView } from './drawing/DrawingView.tsx'
import { FigureView } from './figure/FigureView.tsx'
import { paintFigure } from './figure/paintFigure.ts'
import { ImageView } from './image/ImageView.tsx'
import { paintImage } from './image/paintImage.ts'
import { NoteView } from './note/NoteView.tsx'
import { paintNote, paintSpeck } from './note/paintNote.ts'
import type { Looks } from './view.ts'
import { paintZone } from './zone/paintZone.ts'
import { ZoneView } from './zone/ZoneView.tsx'

/** The table of looks: how each kind is shown on the page and painted from afar. */
export const looks: Looks = {
  note: { View: NoteView, paint: paintNote, speck: paintSpeck, isFloor: false, isOpaque: true },
  zone: { View: ZoneView, paint: paintZone, isFloor: true },
  cluster: { View: ClusterView, paint: paintCluster, isFloor: true },
  card: { View: CardView, paint: paintCard, isFloor: false, isOpaque: true },
  text: { View: FigureView, paint: paintFigure, isFloor: false },
  shape: { View: FigureView, paint: paintFigure, isFloor: false },
  connector: { View: FigureView, paint: paintFigure, isFloor: false, isPainted: true },
  drawing: { View: DrawingView, paint: paintFigure, isFloor: false },
  image: { View: ImageView, paint: paintImage, isFloor: false },
  // Never on the picture: it is said of something that is.
  comment: { View: FigureView, paint: paintFigure, isFloor: false },
  unknown: { View: FigureView, paint: paintFigure, isFloor: false },
}
