export { searchWork } from './search-work.ts'
