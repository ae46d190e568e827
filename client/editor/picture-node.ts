import { Node } from '@tiptap/core'
import type { Files } from '#client/files/files.ts'
import { isAlt } from '#shared/dossier/rich-text.ts'

/**
 * A picture between the paragraphs. Of what is pasted only pictures of this very proposal are taken over: the
 * server would refuse any other, and with it all that was pasted along.
 */
export const pictureNode = (files: Files | undefined): Node =>
  Node.create({
    name: 'image',
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({ file: { default: null }, alt: { default: null } }),
    parseHTML: () => [
      {
        tag: 'img[src]',
        getAttrs: (element) => {
          const file = files?.pictureAt(element.getAttribute('src') ?? '')
          const alt = element.getAttribute('alt')?.trim()
          return file && isAlt(alt) ? { file, alt } : false
        },
      },
    ],
    renderHTML: ({ node }) => [
      'img',
      { src: files?.address(node.attrs.file as never) ?? '', alt: altOf(node) },
    ],
    addNodeView:
      () =>
      ({ node }) => {
        const frame = document.createElement('figure')
        const image = document.createElement('img')
        image.alt = altOf(node)
        image.loading = 'lazy'
        image.draggable = false
        image.src = files?.address(node.attrs.file as never) ?? ''
        frame.append(image)
        return { dom: frame }
      },
  })

const altOf = (node: { readonly attrs: Readonly<Record<string, unknown>> }): string =>
  typeof node.attrs.alt === 'string' ? node.attrs.alt : ''
