import type { Module } from '../../platform/module.ts'
import { serveWebchat, type WebchatHttpParts } from './http.ts'

export const webchatModule = (parts: WebchatHttpParts): Module => ({
  name: 'webchat',
  http: (app) => serveWebchat(app, parts),
})
