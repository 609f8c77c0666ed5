export { createWebchatAdapter } from './adapter/webchat-adapter.ts'
export { webchatModule } from './module.ts'
export { openWebchat } from './use-cases/open-webchat.ts'
