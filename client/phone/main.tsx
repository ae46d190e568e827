import { render } from 'solid-js/web'
import '#client/ui/fonts.css'
import '#client/ui/tokens.css'
import '#client/ui/base.css'
import { browserWorld } from '#client/live/world.ts'
import { codeIn } from './code-in.ts'
import { Phone } from './phone.tsx'
import { followKeyboard } from './visible-height.ts'

const root = document.getElementById('root')
if (!root) throw new Error('No root in phone.html')
followKeyboard(window)
const { code, ticket } = codeIn(location)

render(
  () => (
    <Phone
      world={browserWorld()}
      shelf={() => localStorage}
      code={code}
      ticket={ticket}
      onCode={(now) => history.replaceState(null, '', `/m/${now}`)}
    />
  ),
  root,
)
