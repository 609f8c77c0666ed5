/**
 * A make as the dictionary's files have it. `also` holds further spellings, separated by commas. `models` holds models separated by
 * semicolons, each `Name = spelling, spelling [GENERATION GENERATION]`; what is regular (letters of the other alphabet that
 * sound alike, doubled letters, one slip of the keyboard) need not be written.
 */
export type MakeSource = { readonly name: string; readonly also?: string; readonly models: string }
