import { editingContract } from './scenarios-editing.ts'

/** Scenarios: drawn, published, talked to, watched. */
export const scenariosContract = { ...editingContract }
