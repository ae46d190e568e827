import { engagementsRoot, type Path } from './schema.ts'

/**
 * The names under which the printed pages know a place of the document, the nearest first: a row, a field, a
 * section. What an organisation promises is printed with the asks, what it pays with the budget.
 */
export function spotsOf([root, ...keys]: Path): string[] {
  const [drawer, key, row] = keys
  if (root === engagementsRoot) {
    const section = key === 'commitments' || key === undefined ? 'asks' : 'budget'
    return row ? [row, section] : [section]
  }
  const field = key ? [`${root}/${key}`] : []
  return drawer === 'lists' && row ? [row, ...field, root] : [...field, root]
}
