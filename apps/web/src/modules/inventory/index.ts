export { useCarCard } from './car-card.ts'
export { CarPicker } from './components/car-picker.tsx'
