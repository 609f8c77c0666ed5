export { contract } from './contract.ts'
export * from './common.ts'
