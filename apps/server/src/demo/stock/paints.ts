/** Colours of the demo's cars by the dictionary's words. */
export const paints = {
  white: [232, 234, 236],
  black: [34, 36, 40],
  grey: [98, 104, 112],
  silver: [178, 183, 190],
  blue: [32, 62, 122],
  red: [152, 34, 38],
  green: [28, 84, 62],
  brown: [96, 66, 44],
  beige: [198, 182, 150],
  orange: [206, 108, 36],
} as const
export type PaintName = keyof typeof paints
export const paintNames: readonly [PaintName, ...PaintName[]] = [
  ...(['white', 'black', 'grey', 'silver', 'blue'] as const),
  ...(['white', 'black', 'grey', 'red', 'green', 'brown', 'beige', 'orange'] as const),
]
