const adjectiveFeminine = /[вн]а$/
const consonant = /[бвгґджзйклмнпрстфхцчшщ]$/
const keepsLetter = new Set([adjectiveFeminine, consonant])

/** Endings of a nominative, longest first, and what stands for each in the other cases, Ukrainian and Russian together. */
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[иі]й$/, ['ого', 'ому', 'им', 'ому', 'ію', 'ия', 'ию', 'ию', 'иєм', 'ии', 'иї']],
  [/ый$/, ['ого', 'ому', 'ым', 'ом', 'ыя', 'ыю', 'ые']],
  [/[іо]й$/, ['ого', 'ому', 'ой', 'ом', 'оя', 'ою', 'оєм', 'ої', 'ое']],
  [/їв$/, ['єва', 'єву', 'євом', 'єві', 'їва', 'їву', 'їві']],
  [/ів$/, ['ева', 'еву', 'евом', 'еві', 'ова', 'ову', 'овом', 'ові', 'ва', 'ву', 'ві']],
  [/([её]в|ов)$/, ['ева', 'еву', 'евом', 'еве', 'ова', 'ову', 'овом', 'ове']],
  [/піль$/, ['поля', 'полю', 'полі', 'полем', 'поле']],
  [/ець$/, ['ця', 'цю', 'ці', 'цем']],
  [/ец$/, ['ца', 'цу', 'це', 'цом']],
  [/ень$/, ['ня', 'ню', 'ні', 'нем', 'еня', 'еню', 'ені']],
  [/інь$/, ['еня', 'еню', 'ені', 'енем', 'ені']],
  [/ідь$/, ['еді', 'еддю']],
  [/ь$/, ['я', 'ю', 'і', 'ем', 'е', 'и', 'ью', 'єм', 'ком']],
  [/ка$/, ['ки', 'ці', 'ку', 'кою', 'кі', 'ке', 'кой']],
  [/га$/, ['ги', 'зі', 'гу', 'гою', 'ге']],
  [/ська$/, ['ської', 'ській', 'ську', 'ською']],
  [adjectiveFeminine, ['ої', 'ій', 'у', 'ою']],
  [/ая$/, ['ой', 'ую', 'ою']],
  [/ія$/, ['ії', 'ію', 'ією', 'ии', 'ию']],
  [/я$/, ['і', 'ю', 'ею', 'е', 'и', 'єю', 'ї']],
  [/а$/, ['и', 'і', 'у', 'ою', 'ы', 'е', 'ой', 'ої', 'ій']],
  [/ьке$/, ['ького', 'ькому', 'ьким']],
  [/не$/, ['ного', 'ному', 'ним', 'нім', 'на', 'ні']],
  [/ое$/, ['ого', 'ому', 'ым', 'ом']],
  [/е$/, ['а', 'у', 'ому', 'ого', 'им', 'ем', 'і', 'я', 'ю']],
  [/о$/, ['а', 'у', 'і', 'ом', 'е', 'ові']],
  [/ці$/, ['ців', 'цям', 'цях', 'цями']],
  [/цы$/, ['цов', 'цам', 'цах', 'цами']],
  [/сси$/, ['сс', 'ссах']],
  [/[иіы]$/, ['', 'ам', 'ах', 'ами', 'ів', 'ов', 'ей', 'ям', 'ях', 'ями']],
  [/ки$/, ['ок', 'ках', 'кам']],
  [/ім$/, ['иму', 'имі']],
  [consonant, ['а', 'у', 'і', 'ом', 'е', 'ові', 'я', 'ю']],
]
const mostForms = 24

/** A place's name in every case it may stand in, the nominative first. Words of a name are declined side by side. Some forms are of no language: they only cost room. */
export function caseForms(name: string): string[] {
  const words = name.split(/([ -])/)
  const forms = words.map((word) => (/[ -]/.test(word) ? [word] : formsOf(word)))
  const longest = Math.max(...forms.map((list) => list.length))
  if (words.length === 1) return forms[0] ?? [name]
  const ends = forms.filter((list) => list.length > 1)
  if (ends.length <= 1 || longest > 60) return combine(forms)
  return combine(forms.map((list) => list.slice(0, mostForms)))
}

/** Every combination of the words' forms, as many as stay sensible. */
const combine = (forms: readonly (readonly string[])[]): string[] =>
  forms.reduce<string[]>(
    (starts, list) => starts.flatMap((start) => list.map((form) => start + form)).slice(0, 400),
    [''],
  )

function formsOf(word: string): string[] {
  const all = new Set([word])
  for (const [ending, others] of endings) {
    const found = ending.exec(word)
    if (!found) continue
    // A group or a class at the end is the stem's last letter: it stays.
    const stem = word.slice(0, found.index) + (keepsLetter.has(ending) ? word.charAt(found.index) : '')
    for (const other of others) all.add(stem + other)
  }
  return [...all]
}
