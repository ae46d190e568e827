import { createSignal, For, type JSX } from 'solid-js'
import { Button } from '../button.tsx'
import { CapHeading } from '../cap-heading.tsx'
import type { Announcer } from '../create-announcer.ts'
import dialog from '../dialog.module.css'
import { ConfirmDialog } from '../dialog.tsx'
import { Icon, type IconName } from '../icon.tsx'
import menu from '../menu.module.css'
import { Menu, MenuItem, MenuRule } from '../menu.tsx'
import styles from './showcase.module.css'

const acts: readonly (readonly [icon: IconName, text: string])[] = [
  ['pencil', 'Wijzig'],
  ['comment', 'Opmerking'],
  ['flag', 'Iedereen hierheen'],
  ['history', 'Verloop'],
]

const question = '‘Datastudie’ verwijderen?'
const consequence = 'Stap 1 verwijst ernaar. De controle meldt dat.'

/** A dialog and a menu as they look when open, then the real ones. */
export function Floating(props: { readonly announcer: Announcer }): JSX.Element {
  const [asking, setAsking] = createSignal(false)
  const remove = () => {
    setAsking(false)
    props.announcer.say('Datastudie is verwijderd.')
  }
  return (
    <section>
      <CapHeading ruled>Dialoog en menu</CapHeading>
      <div class={styles.floating}>
        <div class={dialog.dialog}>
          <h3 class={dialog.title}>{question}</h3>
          <p class={dialog.description}>{consequence}</p>
          <div class={dialog.actions}>
            <Button look="danger" onClick={() => setAsking(true)}>
              Verwijder
            </Button>
            <Button data-as="focus">Behoud</Button>
          </div>
        </div>
        <ul class={menu.menu} role="list">
          <For each={acts}>
            {([icon, text]) => (
              <li class={menu.item} data-highlighted={icon === 'comment' ? '' : undefined}>
                <Icon name={icon} />
                {text}
              </li>
            )}
          </For>
        </ul>
      </div>
      <div class={styles.row}>
        <Button onClick={() => setAsking(true)}>Open de dialoog</Button>
        <Menu label="Meer over stap 4" content="Open het menu" iconEnd="chevron-down">
          <For each={acts}>{([icon, text]) => <MenuItem icon={icon}>{text}</MenuItem>}</For>
          <MenuRule />
          <MenuItem icon="trash" danger onSelect={() => setAsking(true)}>
            Verwijder
          </MenuItem>
          <MenuItem icon="lock" notYet="Alleen de begeleider doet dit.">
            Zet op slot
          </MenuItem>
        </Menu>
      </div>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={question}
        description={consequence}
        act="Verwijder"
        keep="Behoud"
        danger
        onAct={remove}
      />
    </section>
  )
}
