import { userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { an, table, textPath } from '../sync/people.ts'
import { expectAccessible } from '../ui/stage.ts'
import { desk, markup, type Desk } from './desk.tsx'

const reading = expect.poll
const atDesk = async (): Promise<Desk> => desk((await table().sit(an)).dossier, { Opgave: textPath })
const button = (host: HTMLElement, name: string): HTMLButtonElement => {
  const found = host.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)
  if (!found) throw new Error(`No button ${name}`)
  return found
}
const paste = (text: HTMLElement, html: string): void => {
  const data = new DataTransfer()
  data.setData('text/html', html)
  text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
}

describe('a text', () => {
  test('says its name, that it takes several lines, and counts its words', async () => {
    const { text, host } = await atDesk()
    const opgave = text('Opgave')
    expect(opgave.getAttribute('aria-multiline')).toBe('true')
    await userEvent.click(opgave)
    await userEvent.keyboard('een twee drie vier vijf zes zeven acht negen tien elf')
    const counter = document.getElementById(opgave.getAttribute('aria-describedby') ?? '')
    await reading(() => counter?.textContent).toBe('11 van 10 woorden1 te veel')
    await reading(() => host.querySelector('[role="toolbar"]')).not.toBeNull()
    await expectAccessible(host)
  })

  test('keeps of what is pasted only what the dossier knows', async () => {
    const { text } = await atDesk()
    const opgave = text('Opgave')
    await userEvent.click(opgave)
    paste(
      opgave,
      `<h1>Kop</h1><p style="color:red"><b>Vet</b> en <u>streep</u> <code>code</code></p><img src="x.png">
       <ul><li>een</li></ul><table><tr><td>cel</td></tr></table><pre>blok</pre>
       <a href="javascript:alert(1)">kwaad</a> <a href="https://www.vlaanderen.be" target="_top" class="x">goed</a>`,
    )
    const kept = markup(opgave)
    expect(kept).not.toMatch(/<(?:h1|u|code|img|table|td|pre)\b|javascript|style=/u)
    expect(kept).toContain('<strong>Vet</strong>')
    expect(kept).toContain('<ul><li><p>een</p></li></ul>')
    for (const word of ['Kop', 'streep', 'code', 'cel', 'blok', 'kwaad']) expect(kept).toContain(word)
    expect(kept).toContain('<a href="https://www.vlaanderen.be">goed</a>')
  })

  test('keeps the words of Word and Excel, and nothing of how those write', async () => {
    const { text } = await atDesk()
    const opgave = text('Opgave')
    await userEvent.click(opgave)
    paste(
      opgave,
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0cm}</style>
       <!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=NL-BE>
       <!--StartFragment--><p class=MsoNormal style='mso-margin-top-alt:auto'><b>Onze opgave</b><o:p></o:p></p>
       <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>één<o:p>&nbsp;</o:p></p>
       <table class=MsoNormalTable><tr height=20><td class=xl65 x:num="1250" align=right>1.250,00</td><td>Kortrijk</td></tr></table>
       <p class=MsoNormal>${'doorbraak'.repeat(23)}\u200b\u200b</p><!--EndFragment--></body></html>`,
    )
    const kept = markup(opgave)
    expect(kept).toContain('<strong>Onze opgave</strong>')
    for (const word of ['één', '1.250,00', 'Kortrijk', 'doorbraak'.repeat(23)]) expect(kept).toContain(word)
    expect(kept).not.toMatch(/mso|Mso|o:p|xl65|x:num|margin|table|style=|class="Mso/u)
    // A word of two hundred letters breaks; the page does not move sideways.
    expect(opgave.scrollWidth).toBeLessThanOrEqual(opgave.clientWidth)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth)
  })

  test('begins a list at a small number, and a sentence at a year', async () => {
    const { text } = await atDesk()
    await userEvent.click(text('Opgave'))
    await userEvent.keyboard('2021. was het jaar{Enter}3. derde')
    expect(markup(text('Opgave'))).toBe('<p>2021. was het jaar</p><ol start="3"><li><p>derde</p></li></ol>')
  })
})

describe('the toolbar', () => {
  test('is there while I am in the text, and leaves me there', async () => {
    const { host, text } = await atDesk()
    expect(host.querySelector('[role="toolbar"]')).toBeNull()
    await userEvent.click(text('Opgave'))
    await reading(() => host.querySelector('[role="toolbar"]')).not.toBeNull()
    await userEvent.keyboard('gewoon ')
    await userEvent.click(button(host, 'Vet'))
    expect(document.activeElement).toBe(text('Opgave'))
    expect(button(host, 'Vet').getAttribute('aria-pressed')).toBe('true')
    await userEvent.keyboard('vet')
    expect(markup(text('Opgave'))).toBe('<p>gewoon <strong>vet</strong></p>')
    const elsewhere = document.createElement('button')
    document.body.append(elsewhere)
    elsewhere.focus()
    await reading(() => host.querySelector('[role="toolbar"]')).toBeNull()
    elsewhere.remove()
  })

  test('is one stop on the way back, and is walked with the arrows', async () => {
    const { host, text } = await atDesk()
    await userEvent.click(text('Opgave'))
    await reading(() => host.querySelector('[role="toolbar"]')).not.toBeNull()
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(document.activeElement).toBe(button(host, 'Vet'))
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(document.activeElement).toBe(button(host, 'Opsomming'))
    await userEvent.keyboard('{Enter}een{Enter}twee')
    expect(markup(text('Opgave'))).toBe('<ul><li><p>een</p></li><li><p>twee</p></li></ul>')
  })

  test('makes a link of a safe address, and says why another is none', async () => {
    const { host, text } = await atDesk()
    await userEvent.click(text('Opgave'))
    await userEvent.keyboard('bron{Shift>}{Home}{/Shift}{Control>}k{/Control}')
    await reading(() => document.activeElement).toBeInstanceOf(HTMLInputElement)
    const box = host.querySelector('input') as HTMLInputElement
    await userEvent.keyboard('javascript:alert(1){Enter}')
    expect(host.textContent).toContain('‘javascript:alert(1)’ is geen adres.')
    expect(markup(text('Opgave'))).toBe('<p>bron</p>')
    await userEvent.clear(box)
    await userEvent.keyboard('www.vlaanderen.be/labo{Enter}')
    expect(markup(text('Opgave'))).toBe('<p><a href="https://www.vlaanderen.be/labo">bron</a></p>')
    expect(document.activeElement).toBe(text('Opgave'))
    await userEvent.click(button(host, 'Link'))
    expect((host.querySelector('input') as HTMLInputElement).value).toBe('https://www.vlaanderen.be/labo')
    await userEvent.keyboard('{Escape}')
    expect(host.querySelector('input')).toBeNull()
    expect(document.activeElement).toBe(text('Opgave'))
  })
})
