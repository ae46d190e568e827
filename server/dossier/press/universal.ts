/**
 * One file for the archive and for who cannot see. The compiler writes PDF/A-3a or PDF/UA-1, never a file that
 * says it is both, though the pages and tags are the same. What it leaves out of the first is said here: that a
 * window shows the title, and in the metadata that this is PDF/UA-1, with the schema PDF/A wants for it.
 *
 * The compiler's last two objects are the metadata and the catalog, uncompressed; whenever it writes them
 * otherwise this throws, and no file goes out that claims what nobody checked.
 */
export function sayUniversal(pdf: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const metadataAt = file.lastIndexOf('\n<<\n  /Length ', file.lastIndexOf('/Type /Metadata'))
  const numberAt = file.lastIndexOf('\n', metadataAt - 1) + 1
  const head = file.subarray(0, numberAt)
  const tail = file.subarray(numberAt).toString('latin1')
  const parts = shape.exec(tail)?.groups
  if (!parts) throw new Error('The compiler ends its file in another way than was read')
  const { metadata = '', xmp = '', catalog = '', table = '', trailer = '' } = parts
  if (xmp.includes('pdfuaid')) throw new Error('The file says already that it is PDF/UA')
  const packet = once(
    once(xmp, '</rdf:Bag></pdfaExtension:schemas>', `${schema}</rdf:Bag></pdfaExtension:schemas>`),
    '</rdf:RDF>',
    `${identification}</rdf:RDF>`,
  )
  const object = `${metadata} 0 obj\n<<\n  /Length ${packet.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${packet}\nendstream\nendobj\n\n`
  const root = once(catalog, '/ViewerPreferences <<\n', '/ViewerPreferences <<\n    /DisplayDocTitle true\n')
  const rows = table.split('\n').slice(0, -1)
  const catalogRow = rows.length - 1
  if (catalogRow !== Number(metadata) + 1) throw new Error('The catalog is not the last object')
  rows[catalogRow - 1] = row(numberAt)
  rows[catalogRow] = row(numberAt + object.length)
  const body = `${object}${root}`
  const end = `xref\n0 ${rows.length}\n${rows.map((line) => `${line}\n`).join('')}${trailer}startxref\n${numberAt + body.length}\n%%EOF`
  return Uint8Array.from(Buffer.concat([head, Buffer.from(body + end, 'latin1')]))
}

const shape =
  /^(?<metadata>\d+) 0 obj\n<<\n {2}\/Length \d+\n {2}\/Type \/Metadata\n {2}\/Subtype \/XML\n>>\nstream\n(?<xmp>.*?)\nendstream\nendobj\n\n(?<catalog>\d+ 0 obj\n<<\n {2}\/Type \/Catalog\n.*?\nendobj\n\n)xref\n0 \d+\n(?<table>(?:\d{10} \d{5} [fn]\s*\n)+)(?<trailer>trailer\n.*?)startxref\n\d+\n%%EOF\s*$/su

/** Twenty bytes with its line end, as the format wants it. */
const row = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n\r`

function once(text: string, found: string, instead: string): string {
  const at = text.indexOf(found)
  if (at < 0 || text.includes(found, at + 1)) throw new Error(`Not once in the file: ${found}`)
  return text.slice(0, at) + instead + text.slice(at + found.length)
}

const identification =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">' +
  '<pdfuaid:part>1</pdfuaid:part></rdf:Description>'

const schema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>' +
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Which part of ISO 14289 the file follows</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li>' +
  '</rdf:Seq></pdfaSchema:property></rdf:li>'
