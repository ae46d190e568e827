import { Show, type JSX } from 'solid-js'
import { files } from '#client/api.ts'
import { Menu, MenuItem } from '#client/ui/menu.tsx'
import { budgetPaste as words } from '#client/words/budget-paste.ts'

export interface SheetMenuProps {
  readonly proposal: string
  readonly mayPaste: boolean
  readonly onPaste: () => void
}

/** To a spreadsheet and back. */
export function SheetMenu(props: SheetMenuProps): JSX.Element {
  return (
    <Menu label={words.menu} content={words.menu} icon="download" look="secondary">
      <MenuItem icon="download" href={files.budget(props.proposal, 'xlsx')} download="">
        {words.excel}
      </MenuItem>
      <MenuItem icon="download" href={files.budget(props.proposal, 'csv')} download="">
        {words.csv}
      </MenuItem>
      <Show when={props.mayPaste}>
        <MenuItem icon="plus" onSelect={() => props.onPaste()}>
          {words.paste}
        </MenuItem>
      </Show>
    </Menu>
  )
}
