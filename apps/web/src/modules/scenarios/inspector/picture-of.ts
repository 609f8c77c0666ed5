/** Pictures sent up from this page, to be shown before anything else knows them. */
const addresses = new Map<string, string>()

/** The address of a picture that was sent up from this page; null when it came from elsewhere. */
export const pictureOf = (ref: string): string | null => addresses.get(ref) ?? null

export const keepPicture = (ref: string, file: File): void => void addresses.set(ref, URL.createObjectURL(file))
