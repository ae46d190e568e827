import type { JSX } from 'solid-js'

/** Drawn on a 20 px square with a 1,6 px line; a name here is all a page needs to know of an icon. */
export const iconShapes = {
  check: () => <path d="M4 10.6l4 4L16 6" />,
  'check-circle': () => <path d="M16.6 8.4A7 7 0 1 1 12.6 3.5M7 9.6l2.6 2.6 6.9-7.4" />,
  plus: () => <path d="M10 4v12M4 10h12" />,
  'arrow-right': () => <path d="M3.5 10h13M11.5 5l5 5-5 5" />,
  'chevron-down': () => <path d="M5 7.7l5 5 5-5" />,
  'chevron-up': () => <path d="M5 12.3l5-5 5 5" />,
  'chevron-left': () => <path d="M12.3 5l-5 5 5 5" />,
  'chevron-right': () => <path d="M7.7 5l5 5-5 5" />,
  flag: () => <path d="M5 17.5V3.5h10.5L12.7 7.2l2.8 3.8H5" />,
  clock: () => <path d="M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.2l2.7 1.7" />,
  lock: () => <path d="M4.5 9h11v7.5h-11zM7 9V6.5a3 3 0 0 1 6 0V9" />,
  'lock-open': () => <path d="M4.5 9h11v7.5h-11zM7 9V6a3 3 0 0 1 5.8-1" />,
  'alert-octagon': () => <path d="M7 3h6l4 4v6l-4 4H7l-4-4V7zM10 6.5v4.3M10 13.4v.2" />,
  'alert-triangle': () => <path d="M10 3l7.5 13.5h-15zM10 8v4.2M10 14.2v.2" />,
  people: () => (
    <path d="M7.5 3.6a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM2 16.5v-1a3.6 3.6 0 0 1 3.6-3.6h3.8a3.6 3.6 0 0 1 3.6 3.6v1M13 3.8a3 3 0 0 1 0 5.6M15.4 12.2a3.6 3.6 0 0 1 2.6 3.4v.9" />
  ),
  person: () => (
    <path d="M10 3a3.4 3.4 0 1 0 0 6.8A3.4 3.4 0 0 0 10 3zM4 17v-1a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v1" />
  ),
  comment: () => <path d="M3.5 4h13v9.5H8.8L5.5 16.8v-3.3h-2z" />,
  history: () => <path d="M4 5v3.6h3.6M4.3 8.4A6.3 6.3 0 1 1 3.8 11M10.2 6.6v3.8l2.6 1.5" />,
  document: () => <path d="M5 2.8h6.5L15 6.3v10.9H5zM11.2 3v3.6H15M7.5 10h5M7.5 13.3h5" />,
  download: () => <path d="M10 3v9.5M5.8 8.6L10 12.8l4.2-4.2M4 16.5h12" />,
  upload: () => <path d="M10 13V3.5M5.8 7.4L10 3.2l4.2 4.2M4 16.5h12" />,
  'cloud-off': () => (
    <path d="M3 3l14 14M8.3 5.1A4.6 4.6 0 0 1 14.4 8a3.8 3.8 0 0 1 2.7 6M13.5 15H6a3.7 3.7 0 0 1-.6-7.3" />
  ),
  snowflake: () => (
    <path d="M10 2.5v15M3.5 6.2l13 7.6M16.5 6.2l-13 7.6M7.8 3.4L10 5.6l2.2-2.2M7.8 16.6l2.2-2.2 2.2 2.2M3.2 9.2l3-.8-.8-3M14.6 14.6l-.8-3 3-.8M16.8 9.2l-3-.8.8-3M5.4 14.6l.8-3-3-.8" />
  ),
  'shield-check': () => (
    <path d="M10 2.6l6.5 2.2v4.7c0 4-2.7 6.6-6.5 8-3.8-1.4-6.5-4-6.5-8V4.8zM7 9.8l2.3 2.3L13.2 8" />
  ),
  bell: () => <path d="M5 13.8V9a5 5 0 0 1 10 0v4.8M3.5 13.8h13M8.3 16.2a1.9 1.9 0 0 0 3.4 0" />,
  close: () => <path d="M4.8 4.8l10.4 10.4M15.2 4.8L4.8 15.2" />,
  more: () => <path class="dots" d="M4.5 10h.01M10 10h.01M15.5 10h.01" />,
  bold: () => <path d="M5.5 3.5H11a3.2 3.2 0 0 1 0 6.4H5.5zM5.5 9.9h6.2a3.3 3.3 0 0 1 0 6.6H5.5z" />,
  italic: () => <path d="M8 3.5h6.5M5.5 16.5H12M11.6 3.5L8.4 16.5" />,
  list: () => <path d="M7.5 5h9M7.5 10h9M7.5 15h9M3.6 5h.01M3.6 10h.01M3.6 15h.01" />,
  'ordered-list': () => (
    <path d="M8.5 5h8M8.5 10h8M8.5 15h8M3 3.8l1.4-.8v4M2.8 12.6a1.3 1.3 0 1 1 2.2 1l-2.2 2.9h2.6" />
  ),
  quote: () => (
    <path d="M3.5 5h4.2v4.6c0 2.4-1.2 4.3-3.6 5M3.5 5v4.4h4.2M11.8 5H16v4.6c0 2.4-1.2 4.3-3.6 5M11.8 5v4.4H16" />
  ),
  link: () => (
    <path d="M8.4 11.6a3.4 3.4 0 0 0 5 .2l2.4-2.5a3.4 3.4 0 0 0-4.8-4.8l-1 1M11.6 8.4a3.4 3.4 0 0 0-5-.2l-2.4 2.5a3.4 3.4 0 0 0 4.8 4.8l1-1" />
  ),
  table: () => <path d="M3.5 3.5h13v13h-13zM3.5 8h13M9 8v8.5" />,
  image: () => <path d="M3 4h14v12H3zM3 13.5l4-4 3.6 3.6 2-2 4.4 4M13 8h.01" />,
  undo: () => <path d="M7 4L3.5 7.5 7 11M3.8 7.5h7.7a4.4 4.4 0 0 1 0 8.8H7.5" />,
  redo: () => <path d="M13 4l3.5 3.5L13 11M16.2 7.5H8.5a4.4 4.4 0 0 0 0 8.8h4" />,
  trash: () => <path d="M3.5 5.5h13M7.5 5.5V3.2h5v2.3M5 5.5l.8 11.3h8.4L15 5.5M8.4 8.6v5M11.6 8.6v5" />,
  grip: () => <path class="dots" d="M7.5 5h.01M7.5 10h.01M7.5 15h.01M12.5 5h.01M12.5 10h.01M12.5 15h.01" />,
  menu: () => <path d="M3 5h14M3 10h14M3 15h14" />,
  copy: () => <path d="M7.5 7.5h9v9h-9zM4.5 12.5h-1v-9h9v1" />,
  search: () => <path d="M9 3.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 9 3.2zM13.2 13.2l3.8 3.8" />,
  star: () => <path d="M10 2.8l2.2 4.7 5 .6-3.7 3.5 1 5-4.5-2.5-4.5 2.5 1-5-3.7-3.5 5-.6z" />,
  bulb: () => <path d="M7.5 13.5A5 5 0 1 1 12.5 13.5v1.6h-5zM8.2 17.6h3.6" />,
  help: () => (
    <path d="M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM8 8.2a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.6M10 13.8v.1" />
  ),
  pencil: () => <path d="M4 16l.8-3.4L13.4 4 16 6.6l-8.6 8.6zM11.6 5.8l2.6 2.6" />,
  'sign-out': () => <path d="M8 3.5H4v13h4M8 10h9M13.4 6.4L17 10l-3.6 3.6" />,
  settings: () => <path d="M3 6h8M15 6h2M11 4v4M3 14h2M9 14h8M9 12v4" />,
  eye: () => (
    <path d="M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z" />
  ),
  'eye-off': () => (
    <path d="M3 3l14 14M8.2 5.2A9 9 0 0 1 10 5c5 0 8 5 8 5a14 14 0 0 1-2.5 3M12.6 14.6A8 8 0 0 1 10 15c-5 0-8-5-8-5a14 14 0 0 1 3.2-3.6M8.4 8.5a2.2 2.2 0 0 0 3.1 3.1" />
  ),
  minus: () => <path d="M4 10h12" />,
  'arrow-left': () => <path d="M16.5 10h-13M8.5 5l-5 5 5 5" />,
  screen: () => <path d="M2.5 3.5h15v10h-15zM7 17h6M10 13.5V17" />,
  baton: () => <path d="M4.5 15.5l9-9M12.5 3.5l4 4" />,
  archive: () => <path d="M3 4h14v3.5H3zM4.2 7.5v9h11.6v-9M8 10.5h4" />,
  parking: () => <path d="M6.5 17V3.5H11a3.6 3.6 0 0 1 0 7.2H6.5" />,
  plug: () => (
    <path d="M3 3l14 14M6 6.5C4.8 7 3.6 7.7 2.5 8.7M9 5.3a12 12 0 0 1 8.5 3.4M5.5 11.8a8 8 0 0 1 3-1.7M10 16.3h.01" />
  ),
  play: () => <path d="M6 3.8l10 6.2-10 6.2z" />,
  pause: () => <path d="M7 4v12M13 4v12" />,
  external: () => <path d="M8 4H4v12h12v-4M11.5 3.5h5v5M16.3 3.7L9.5 10.5" />,
} satisfies Record<string, () => JSX.Element>

export type IconName = keyof typeof iconShapes
