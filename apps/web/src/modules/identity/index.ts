export { SessionFrame } from './session-frame.tsx'
