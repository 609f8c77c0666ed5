/** Characters: length is what makes a password hard to guess. */
export const passwordMinLength = 10
