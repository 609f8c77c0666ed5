import type { Module } from '../../platform/module.ts'
import { serveWebchat, type WebchatHttpParts } from './http.ts'
import { webchatRouter } from './routes.ts'

export const webchatModule = (parts: WebchatHttpParts): Module => ({
  name: 'webchat',
  router: webchatRouter(parts.seal),
  http: (app) => serveWebchat(app, parts),
})
