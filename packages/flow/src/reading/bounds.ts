const floor =
  /(?<!\p{L})(не старш\p{L}*|не раніш\p{L}*|не раньш\p{L}*|не менш\p{L}*|not older|від|от|from|since|after|після|после|мін\p{L}*|мин\p{L}*|min\p{L}*|понад|більш\p{L}*|больш\p{L}*|over|above|нов\p{L}*|newer)(?!\p{L})|>|\+\s*$/u
const ceiling =
  /(?<!\p{L})(не нов\p{L}*|не пізніш\p{L}*|не позж\p{L}*|не більш\p{L}*|не больш\p{L}*|не дорож\p{L}*|not newer|no more|max\p{L}*|макс\p{L}*|до|to|till|until|before|under|below|up to|менш\p{L}*|меньш\p{L}*|старш\p{L}*|older|дешевш\p{L}*|дешевле)(?!\p{L})|</u
const firmCeiling = /(?<!\p{L})(не нов|не пізніш|не позж|не більш|не больш|не дорож|not newer|no more)/u
const firmFloor = /(?<!\p{L})(не старш|не раніш|не раньш|не менш|not older)/u

/** Which end of a range a single number is, by the words around it: «до 20 000», «від 2018», «2018+». Null: neither. */
export function boundOf(text: string): 'from' | 'to' | null {
  if (firmFloor.test(text)) return 'from'
  if (firmCeiling.test(text)) return 'to'
  if (ceiling.test(text)) return 'to'
  return floor.test(text) ? 'from' : null
}

/** Whether the words between two numbers make them a range. */
export const joinsRange = (between: string): boolean => /-|\.\.|до|to|по|and|і|и|й|\//u.test(between)
