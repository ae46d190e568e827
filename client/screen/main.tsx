import { render } from 'solid-js/web'
import '#client/ui/fonts.css'
import '#client/ui/tokens.css'
import '#client/ui/base.css'
import { browserWorld } from '#client/live/world.ts'
import { makeSound } from './sound.ts'
import { Screen } from './screen.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('No root in screen.html')

render(
  () => (
    <Screen
      world={browserWorld()}
      host={location.host}
      sound={makeSound(() => new AudioContext())}
      wakeLock={() => navigator.wakeLock?.request('screen')}
    />
  ),
  root,
)
