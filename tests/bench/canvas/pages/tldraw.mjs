import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { Tldraw, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'

/** tldraw as its own documentation sets it up, with room for ten thousand notes and a camera that can see them all. */
const colours = ['yellow', 'light-blue', 'light-green', 'light-violet', 'light-red']
const options = { maxShapesPerPage: 20_000 }
const cameraOptions = { zoomSteps: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8] }
const notes = await (await fetch('/notes.json')).json()

const onMount = (editor) => {
  editor.createShapes(
    notes.map(({ x, y, words }, at) => ({
      type: 'note',
      x,
      y,
      props: { richText: toRichText(words), color: colours[at % colours.length] },
    })),
  )
  window.lookAt = ({ x, y, zoom }) => editor.setCamera({ x: -x, y: -y, z: zoom }, { immediate: true })
  editor.zoomToFit({ immediate: true })
  if (editor.getCurrentPageShapeIds().size < notes.length) throw new Error('Not every note was made.')
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      document.documentElement.dataset.ready = ''
    }),
  )
}

createRoot(document.getElementById('root')).render(
  createElement(Tldraw, { onMount, options, cameraOptions, assetUrls: getAssetUrlsByImport() }),
)
