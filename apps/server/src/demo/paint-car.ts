import { crc32, deflateSync } from 'node:zlib'
import type { Scene } from './script.ts'

const width = 960
const height = 640
type Colour = readonly [number, number, number]
type Shape = (x: number, y: number) => boolean
type Layer = { readonly covers: Shape; readonly colour: Colour }

/** A drawn photo of a car, a PNG of 960 × 640: what clients of the demo send. Nobody's real car, so nobody's rights. */
export function paintCar(scene: Scene, paint: Colour): Buffer {
  const layers = { side, front, dashboard }[scene](paint)
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = layers.findLast(({ covers }) => covers(x, y))?.colour ?? sky(y)
      rows.set(colour, y * (width * 3 + 1) + 1 + x * 3)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export const paints: readonly Colour[] = [
  [152, 34, 38],
  [32, 58, 110],
  [66, 72, 80],
  [196, 200, 205],
  [28, 84, 62],
]

/** Length, type, data, check sum: https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

const sky = (y: number): Colour => [196 + Math.round(y / 20), 214 + Math.round(y / 26), 230]
const box =
  (left: number, top: number, right: number, bottom: number): Shape =>
  (x, y) =>
    x >= left && x <= right && y >= top && y <= bottom
const disc =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    (x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2
/** Between two heights, slanting inwards on both sides. */
const trapeze =
  (left: number, top: number, right: number, bottom: number, slant: number): Shape =>
  (x, y) =>
    y >= top &&
    y <= bottom &&
    x >= left + (slant * (bottom - y)) / (bottom - top) &&
    x <= right - (slant * (bottom - y)) / (bottom - top)
const paintOn = (covers: Shape, colour: Colour): Layer => ({ covers, colour })

const glass: Colour = [58, 74, 90]
const rubber: Colour = [26, 27, 30]
const metal: Colour = [176, 180, 186]
const ground = paintOn(box(0, 470, width, height), [118, 120, 124])
const shade = (paint: Colour): Colour => [paint[0] * 0.75, paint[1] * 0.75, paint[2] * 0.75]

const side = (paint: Colour): Layer[] => [
  ground,
  paintOn(box(150, 492, 830, 512), [92, 94, 98]),
  paintOn(trapeze(270, 240, 720, 350, 90), paint),
  paintOn(trapeze(300, 256, 485, 344, 74), glass),
  paintOn(trapeze(500, 256, 690, 344, 60), glass),
  paintOn(box(485, 250, 500, 350), paint),
  paintOn(trapeze(120, 340, 850, 470, 26), paint),
  paintOn(box(140, 440, 830, 470), shade(paint)),
  paintOn(box(420, 372, 462, 380), metal),
  paintOn(box(640, 372, 682, 380), metal),
  paintOn(box(814, 366, 842, 392), [244, 236, 196]),
  paintOn(box(130, 366, 152, 396), [200, 40, 40]),
  ...[270, 690].flatMap((x) => [
    paintOn(disc(x, 466, 66), rubber),
    paintOn(disc(x, 466, 40), metal),
    paintOn(disc(x, 466, 12), rubber),
  ]),
]

const front = (paint: Colour): Layer[] => [
  ground,
  paintOn(trapeze(260, 180, 700, 320, 80), paint),
  paintOn(trapeze(292, 200, 668, 314, 62), glass),
  paintOn(trapeze(200, 310, 760, 500, 30), paint),
  paintOn(box(360, 372, 600, 420), rubber),
  paintOn(box(226, 366, 326, 404), [244, 236, 196]),
  paintOn(box(634, 366, 734, 404), [244, 236, 196]),
  paintOn(box(205, 450, 755, 500), shade(paint)),
  paintOn(box(400, 448, 560, 484), [245, 245, 245]),
  paintOn(box(400, 448, 416, 484), [40, 90, 180]),
  paintOn(box(220, 498, 300, 552), rubber),
  paintOn(box(660, 498, 740, 552), rubber),
]

const dashboard = (): Layer[] => [
  paintOn(box(0, 0, width, height), [40, 42, 46]),
  paintOn(box(0, 0, width, 150), [168, 190, 206]),
  paintOn(box(600, 250, 900, 430), [18, 60, 92]),
  paintOn(box(620, 270, 880, 330), [36, 96, 140]),
  ...[210, 420].flatMap((x) => [
    paintOn(disc(x, 300, 110), [14, 15, 17]),
    paintOn(disc(x, 300, 96), [28, 30, 33]),
    paintOn(trapeze(x - 6, 220, x + 6, 300, 4), [232, 92, 60]),
    paintOn(disc(x, 300, 12), metal),
  ]),
  paintOn(disc(315, 620, 290), [24, 25, 28]),
  paintOn(disc(315, 620, 250), [40, 42, 46]),
  paintOn(disc(315, 640, 92), [24, 25, 28]),
]
