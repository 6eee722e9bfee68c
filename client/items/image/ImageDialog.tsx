import { createEffect, createSignal, onCleanup, Show } from 'solid-js'
import { image, imageSide } from '#shared/items/image.ts'
import { things as da } from '#shared/texts/da/things.ts'
import { things as en } from '#shared/texts/en/things.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { said } from '../../ui/said.ts'
import { words } from '../../ui/words.ts'
import type { Desk } from '../desk.ts'
import { putNew } from '../putNew.ts'
import { workshopHere } from './address.ts'
import { askImage, type ImageAsk, imageAmong } from './asked.ts'
import { makeSmall, type Small } from './makeSmall.ts'
import { sendImage } from './sendImage.ts'
import './imageDialog.css'

const t = words(da, en).image
const types = 'image/png,image/jpeg,image/webp'

/** Which picture, and what it shows: in words, or that it is only decoration. Then it is sent and put on the board. */
export function ImageDialog(props: { ask: ImageAsk; desk: Desk }) {
  const [picture, setPicture] = createSignal<Small & { address: string }>()
  const [alt, setAlt] = createSignal('')
  const [isDecor, setDecor] = createSignal(false)
  const [isSending, setSending] = createSignal(false)
  const [no, setNo] = createSignal('')
  let isOpen = true

  const forget = () => {
    const old = picture()
    if (old) URL.revokeObjectURL(old.address)
  }
  onCleanup(() => {
    isOpen = false
    forget()
  })
  const take = async (file: File | undefined) => {
    if (!file) return
    setNo('')
    const small = types.split(',').includes(file.type) ? await makeSmall(file) : undefined
    if (!isOpen) return
    if (!small) return setNo(types.split(',').includes(file.type) ? t.unreadable : t.type)
    forget()
    setPicture({ ...small, address: URL.createObjectURL(small.blob) })
  }
  createEffect(() => void take(props.ask.file))

  const put = async () => {
    const small = picture()
    if (!small || isSending()) return
    if (!isDecor() && alt().trim() === '') return setNo(t.noAlt)
    setNo('')
    setSending(true)
    const sent = await sendImage(workshopHere(), small.blob)
    setSending(false)
    if (!isOpen) return
    if (!sent.ok) return setNo(said(sent))
    const { id, w, h } = sent.value
    const scale = imageSide / Math.max(w, h)
    const size = { w: Math.max(1, Math.round(w * scale)), h: Math.max(1, Math.round(h * scale)) }
    const at = { x: Math.round(props.ask.at.x - size.w / 2), y: Math.round(props.ask.at.y - size.h / 2) }
    const words = isDecor() ? '' : alt().trim()
    askImage(undefined)
    putNew(props.desk, { kind: image.name, image: id, alt: words, isDecor: isDecor(), size, at }, 'pick')
  }

  return (
    <Dialog open title={t.title} onClose={() => askImage(undefined)}>
      <p class="row">
        <Picker label={t.pick} onFile={take} />
        <Show when={matchMedia('(pointer: coarse)').matches}>
          <Picker label={t.camera} onFile={take} isCamera />
        </Show>
      </p>
      <Show when={picture()}>
        {(one) => (
          <>
            <img class="image-before" src={one().address} alt="" />
            <label class="stack">
              <strong>{t.alt}</strong>
              <span class="image-help">{t.altHelp}</span>
              <textarea
                class="input"
                rows={2}
                maxlength={image.traits.words?.max}
                disabled={isDecor()}
                value={alt()}
                onInput={(event) => setAlt(event.currentTarget.value)}
              />
            </label>
            <label class="image-decor">
              <input type="checkbox" checked={isDecor()} onChange={(event) => setDecor(event.currentTarget.checked)} />
              {t.decor}
            </label>
            <p>
              <button type="button" class="button" data-kind="main" disabled={isSending()} onClick={put}>
                {isSending() ? t.sending : t.put}
              </button>
            </p>
          </>
        )}
      </Show>
      <Show when={no()}>
        <p role="alert">{no()}</p>
      </Show>
    </Dialog>
  )
}

/** A button that opens the files of this device, or its camera. */
function Picker(props: { label: string; onFile: (file: File | undefined) => void; isCamera?: boolean }) {
  return (
    <label class="button image-pick">
      {props.label}
      <input
        type="file"
        class="visually-hidden"
        accept={types}
        capture={props.isCamera ? 'environment' : undefined}
        onChange={(event) => {
          props.onFile(imageAmong(event.currentTarget.files ?? []))
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
