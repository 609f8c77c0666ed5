import { editingContract } from './scenarios-editing.ts'
import { publishingContract } from './scenarios-publishing.ts'
import { secretsContract } from './scenarios-secrets.ts'

/** Scenarios: drawn, published, talked to, watched. */
export const scenariosContract = { ...editingContract, ...publishingContract, ...secretsContract }
