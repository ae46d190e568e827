import { DropdownMenu } from '@kobalte/core/dropdown-menu'
import { Show, type JSX } from 'solid-js'
import { Button, type ButtonLook } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import styles from './menu.module.css'

export interface MenuProps {
  /** What the menu is about: `Meer over stap 4`. */
  readonly label: string
  /** What the button shows, and its name; without it only the icon. */
  readonly content?: JSX.Element
  readonly icon?: IconName | undefined
  readonly iconEnd?: IconName | undefined
  readonly look?: ButtonLook | undefined
  readonly size?: 28 | 36 | 44 | undefined
  readonly children: JSX.Element
}

export function Menu(props: MenuProps): JSX.Element {
  return (
    <DropdownMenu modal={false} gutter={4} placement="bottom-start">
      <DropdownMenu.Trigger
        as={Button}
        look={props.look}
        size={props.size}
        icon={props.icon ?? (props.content === undefined ? 'more' : undefined)}
        iconEnd={props.iconEnd}
        label={props.content === undefined ? props.label : undefined}
      >
        {props.content}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class={styles.menu} aria-label={props.label}>
          {props.children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  )
}

export interface MenuItemProps {
  readonly icon?: IconName | undefined
  readonly danger?: boolean | undefined
  /** Why it cannot be chosen yet; shown under the words. */
  readonly notYet?: string | undefined
  readonly onSelect?: (() => void) | undefined
  readonly href?: string | undefined
  /** File name, for a link that downloads. */
  readonly download?: string | undefined
  readonly children: JSX.Element
}

export function MenuItem(props: MenuItemProps): JSX.Element {
  return (
    <DropdownMenu.Item
      as={props.href === undefined ? 'div' : 'a'}
      {...(props.href !== undefined && { href: props.href, download: props.download })}
      class={styles.item}
      data-danger={props.danger ? '' : undefined}
      disabled={props.notYet !== undefined}
      onSelect={() => props.onSelect?.()}
    >
      <span class={styles.icon}>
        <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      </span>
      <span>{props.children}</span>
      <Show when={props.notYet}>
        <span class={styles.reason}>{props.notYet}</span>
      </Show>
    </DropdownMenu.Item>
  )
}

export interface MenuChoiceProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: JSX.Element
}

/** An item that is on or off. */
export function MenuChoice(props: MenuChoiceProps): JSX.Element {
  return (
    <DropdownMenu.CheckboxItem
      class={styles.item}
      checked={props.checked}
      onChange={(checked: boolean) => props.onChange(checked)}
    >
      <span class={styles.icon}>
        <DropdownMenu.ItemIndicator>
          <Icon name="check" />
        </DropdownMenu.ItemIndicator>
      </span>
      <span>{props.children}</span>
    </DropdownMenu.CheckboxItem>
  )
}

export function MenuRule(): JSX.Element {
  return <DropdownMenu.Separator class={styles.rule} />
}
