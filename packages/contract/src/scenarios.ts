import { editingContract } from './scenarios-editing.ts'
import { publishingContract } from './scenarios-publishing.ts'

/** Scenarios: drawn, published, talked to, watched. */
export const scenariosContract = { ...editingContract, ...publishingContract }
