import { createSignal, untrack, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { Tiles } from '#client/ui/tiles.tsx'
import { screen } from '#client/words/workshop-screen.ts'
import type { Sound } from './sound.ts'
import screenStyles from './screen.module.css'
import styles from './pairing.module.css'

/** Before a beamer belongs to a session: four figures, and the one thing one can try here. */
export function Pairing(props: { readonly code: string; readonly sound: Sound }): JSX.Element {
  const [on, setOn] = createSignal(untrack(() => props.sound.on()))
  return (
    <main class={`${screenStyles.stage} ${styles.pairing}`}>
      <div class={styles.pairTiles}>
        <Tiles seed="doorbraak" columns={4} rows={8} />
      </div>
      <div class={styles.pairWords}>
        <h1>{screen.pair.title}</h1>
        <p class={styles.pairCode} aria-label={[...props.code].join(' ')}>
          {props.code}
        </p>
        <p>{screen.pair.text}</p>
        <Button
          size={44}
          onClick={() => {
            props.sound.test()
            setOn(true)
          }}
        >
          {on() ? screen.pair.soundOn : screen.pair.sound}
        </Button>
      </div>
    </main>
  )
}
