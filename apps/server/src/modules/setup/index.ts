export { setupModule } from './module.ts'
