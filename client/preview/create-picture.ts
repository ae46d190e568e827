import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js'

/** The last address whose picture has arrived: the old page stays until the new one can take its place. */
export function createPicture(
  wanted: Accessor<string | null>,
  onMissing: () => void,
): Accessor<string | null> {
  const [shown, setShown] = createSignal<string | null>(null)
  createEffect(
    on(wanted, (address) => {
      if (address === null) return void setShown(null)
      const picture = new Image()
      let left = false
      picture.onload = () => !left && setShown(address)
      picture.onerror = () => !left && onMissing()
      picture.src = address
      onCleanup(() => (left = true))
    }),
  )
  return shown
}
