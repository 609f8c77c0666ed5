import type { FlowDocument } from '@cartie/flow'
import type { Texts } from '@cartie/kernel'
import { askManager } from './ask-manager.ts'
import { findCar } from './find-car.ts'
import { languageChoice } from './language-choice.ts'
import { mainMenu } from './main-menu.ts'
import { sellCar } from './sell-car.ts'

export type SeedScenario = { readonly key: string; readonly name: Texts; readonly document: FlowDocument }

/** The scenarios every new workspace begins with, ready to publish: they answer in three languages from the first minute. */
export function seedScenarios(): SeedScenario[] {
  return [
    { key: 'main-menu', name: { uk: 'Головне меню', en: 'Main menu', ru: 'Главное меню' }, document: mainMenu() },
    {
      key: 'language',
      name: { uk: 'Вибір мови', en: 'Language choice', ru: 'Выбор языка' },
      document: languageChoice(),
    },
    { key: 'find-car', name: { uk: 'Підібрати авто', en: 'Find me a car', ru: 'Подобрать авто' }, document: findCar() },
    { key: 'sell-car', name: { uk: 'Продати авто', en: 'Sell my car', ru: 'Продать авто' }, document: sellCar() },
    {
      key: 'ask-manager',
      name: { uk: 'Запитати менеджера', en: 'Ask a manager', ru: 'Спросить менеджера' },
      document: askManager(),
    },
  ]
}
