export { useSavedViews } from './views/use-saved-views.ts'
export { SessionFrame } from './session-frame.tsx'
