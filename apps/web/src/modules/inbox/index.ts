export { FormattedText } from './components/formatted-text.tsx'
