import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import '@excalidraw/excalidraw/index.css'

/** Excalidraw as its own documentation sets it up. A note is a filled rectangle with its words as a label. */
const colours = ['#ffec99', '#a5d8ff', '#b2f2bb', '#d0bfff', '#ffc9c9']
const notes = await (await fetch('/notes.json')).json()
const elements = convertToExcalidrawElements(
  notes.map(({ x, y, w, h, words }, at) => ({
    type: 'rectangle',
    x,
    y,
    width: w,
    height: h,
    backgroundColor: colours[at % colours.length],
    fillStyle: 'solid',
    label: { text: words, fontSize: 16 },
  })),
)

const excalidrawAPI = (api) => {
  window.lookAt = ({ x, y, zoom }) =>
    api.updateScene({ appState: { scrollX: -x, scrollY: -y, zoom: { value: zoom } } })
  // It takes its first elements in some time after it is there.
  const whenDrawn = () => {
    if (api.getSceneElements().length < notes.length) return requestAnimationFrame(whenDrawn)
    return requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        document.documentElement.dataset.ready = ''
      }),
    )
  }
  whenDrawn()
}

const initialData = { elements, scrollToContent: true }
createRoot(document.getElementById('root')).render(createElement(Excalidraw, { excalidrawAPI, initialData }))
