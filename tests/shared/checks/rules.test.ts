import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ruleOf, rules } from '#shared/checks/rules.ts'
import { at } from '#shared/dossier/write.ts'
import { openDesk, saidBy } from './desk.ts'
import { scenes } from './scenes/all.ts'

describe('the rules of a dossier', () => {
  test.each(scenes)('$rule: $title', ({ rule, as, act, says, start, limits }) => {
    const desk = openDesk(start)
    act(desk)
    const findings = desk.findings(limits)
    expect(saidBy(findings, as ?? rule)).toEqual(says)
    for (const { path } of findings) {
      const [root, ...keys] = path ?? ['']
      if (keys.length > 1)
        expect(at(desk.doc, [root, ...keys.slice(0, -1)]), path?.join('/')).toBeInstanceOf(Y.Map)
    }
  })

  test.each(rules)(
    '$number has a scene in which it speaks, for each severity, and one in which it is silent',
    (rule) => {
      const said = scenes.filter((scene) => scene.rule === rule.number).map((scene) => scene.says)
      const severities = said.flat().map((sentence) => sentence.split(':')[0])
      expect([...new Set(severities)].sort()).toEqual([...rule.severities].sort())
      expect(said.some((sentences) => sentences.length === 0)).toBe(true)
    },
  )

  test('every scene is of a rule that has a name, and numbers stand once, in order', () => {
    expect(scenes.map((scene) => scene.rule).filter((number) => !ruleOf(number))).toEqual([])
    const numbers = rules.map((rule) => rule.number)
    expect(numbers).toEqual([...new Set(numbers)].sort())
  })
})
