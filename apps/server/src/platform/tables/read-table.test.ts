import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '@cartie/kernel'
import { parseCsv } from './parse-csv.ts'
import { readTable, tableLimits } from './read-table.ts'
import { toCsv } from './to-csv.ts'

const read = async (text: string | Buffer) => readTable(Buffer.from(text as string))
const table = async (text: string | Buffer) => unwrap(await read(text))
const code = async (bytes: string | Buffer) => {
  const result = await read(bytes)
  return result.ok ? 'ok' : result.error.code
}

/** A ZIP of these files, deflated; `claims` lies about how large they unpack. */
function zip(files: Readonly<Record<string, string | Buffer>>, claims?: number): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(claims ?? Buffer.byteLength(content), 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(at, 42)
    parts.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += local.length + Buffer.byteLength(name) + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...directory, end])
}

const workbook = {
  'xl/workbook.xml': '<workbook xmlns:r="x"><sheets><sheet name="Ліди" sheetId="1" r:id="rId7"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId7" Target="worksheets/data.xml"/></Relationships>',
  'xl/sharedStrings.xml':
    '<sst><si><t>Ім’я</t></si><si><r><t>Тел</t></r><r><t>ефон</t></r></si><si><t>Олена &amp; Ко</t><rPh><t>читання</t></rPh></si></sst>',
  'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
}
const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

describe('a file with a table', () => {
  it('is CSV with any delimiter, quotes and line ends', async () => {
    expect(await table('Ім’я;Нотатка\r\n"Ткачук; Олена";"каже ""так""\nі ще"\r\nПетро;\r\n\r\n')).toEqual({
      columns: ['Ім’я', 'Нотатка'],
      rows: [
        ['Ткачук; Олена', 'каже "так"\nі ще'],
        ['Петро', ''],
      ],
    })
    expect((await table('a\tb\n1\t2')).rows).toEqual([['1', '2']])
    expect((await table('sep=|\na|b\n1|2')).columns).toEqual(['a', 'b'])
  })

  it('is read in the encoding it was written in', async () => {
    const windows1251 = Buffer.from([0xb2, 0xec, 0x27, 0xff, 0x0a, 0xce, 0xeb, 0xe5, 0xed, 0xe0])
    expect(await table(windows1251)).toEqual({ columns: ["Ім'я"], rows: [['Олена']] })
    expect(await table('\uFEFFІм’я\nОлена')).toEqual({ columns: ['Ім’я'], rows: [['Олена']] })
    expect(await table(Buffer.from('\uFEFFІм’я\nОлена', 'utf16le'))).toEqual({ columns: ['Ім’я'], rows: [['Олена']] })
  })

  it('is the first sheet of an XLSX: shared and inline texts, numbers, dates, gaps, what formulas came to', async () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>Коли</t></is></c></row>
      <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>3.80671234567E+11</v></c><c r="D2" s="1"><v>45992</v></c></row>
      <row r="3"><c r="A3" t="str"><f>1+1</f><v>2</v></c><c r="B3" t="e"><v>#REF!</v></c></row>`
    expect(await table(zip({ ...workbook, 'xl/worksheets/data.xml': sheet(rows) }))).toEqual({
      columns: ['Ім’я', 'Телефон', '', 'Коли'],
      rows: [
        ['Олена & Ко', '380671234567', '', '2025-12-01'],
        ['2', '', '', ''],
      ],
    })
  })

  it('is refused in words when it is none, or too much', async () => {
    expect(await code('')).toBe('TABLE_EMPTY')
    expect(await code('лише назви')).toBe('TABLE_EMPTY')
    expect(await code(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toBe('TABLE_UNREADABLE')
    expect(await code(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('TABLE_OLD_EXCEL')
    expect(await code('PK not a zip')).toBe('TABLE_UNREADABLE')
    expect(await code(zip({ 'word/document.xml': '<w/>' }))).toBe('TABLE_UNREADABLE')
    expect(await code(`a\n${'1\n'.repeat(tableLimits.rows + 1)}`)).toBe('TABLE_TOO_LARGE')
    expect(await code(Buffer.alloc(tableLimits.bytes + 1, 'a'))).toBe('TABLE_TOO_LARGE')
    const far = sheet('<row><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>')
    expect(await code(zip({ ...workbook, 'xl/worksheets/data.xml': far }))).toBe('TABLE_TOO_LARGE')
  })

  it('does not unpack a bomb, whatever it claims to be', { timeout: 30_000 }, async () => {
    const bomb = Buffer.alloc(110 * 1024 * 1024, ' ')
    expect(await code(zip({ ...workbook, 'xl/worksheets/data.xml': bomb }))).toBe('TABLE_TOO_LARGE')
    expect(await code(zip({ ...workbook, 'xl/worksheets/data.xml': bomb }, 10))).toBe('TABLE_TOO_LARGE')
  })

  it('never throws on hostile bytes', async () => {
    const good = zip({ ...workbook, 'xl/worksheets/data.xml': sheet('<row><c><v>1</v></c></row>') })
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), async (at, byte, cut) => {
        const broken = Buffer.from(good)
        broken[at] = byte
        expect(await readTable(broken)).toHaveProperty('ok')
        expect(await readTable(broken.subarray(0, cut))).toHaveProperty('ok')
      }),
      { numRuns: 300 },
    )
  })

  it('comes back from our own CSV as it was', () => {
    const cell = fc.string().map((text) => text.replaceAll('\0', ''))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const plain = rows.map((row) => row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `x${text}` : text)))
        const parsed = parseCsv(toCsv(['a', 'b'], plain).slice(1), 10_000)
        expect(parsed).toEqual([['a', 'b'], ...plain])
      }),
    )
  })
})
