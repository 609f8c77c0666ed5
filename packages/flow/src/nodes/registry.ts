import type { FlowNode, NodeKindName } from '../document/document.ts'
import type { NodeKind } from '../engine/node-kind.ts'
import { askCar } from './ask-car/ask-car.ts'
import { askChoice } from './ask-choice/ask-choice.ts'
import { askChoices } from './ask-choices/ask-choices.ts'
import { askDate } from './ask-date/ask-date.ts'
import { askEmail } from './ask-email/ask-email.ts'
import { askLocation } from './ask-location/ask-location.ts'
import { askMoney } from './ask-money/ask-money.ts'
import { askNumber } from './ask-number/ask-number.ts'
import { askPhone } from './ask-phone/ask-phone.ts'
import { askPhotos } from './ask-photos/ask-photos.ts'
import { askText } from './ask-text/ask-text.ts'
import { askYear } from './ask-year/ask-year.ts'
import { condition } from './condition/condition.ts'
import { createRequest } from './create-request/create-request.ts'
import { end } from './end/end.ts'
import { event } from './event/event.ts'
import { handOff } from './hand-off/hand-off.ts'
import { jump } from './jump/jump.ts'
import { language } from './language/language.ts'
import { menu } from './menu/menu.ts'
import { message } from './message/message.ts'
import { notify } from './notify/notify.ts'
import { saveLead } from './save-lead/save-lead.ts'
import { set } from './set/set.ts'
import { formula } from './formula/formula.ts'
import { split } from './split/split.ts'
import { subScenario } from './sub-scenario/sub-scenario.ts'
import { searchCars } from './search-cars/search-cars.ts'
import { gallery } from './gallery/gallery.ts'
import { searchFallback } from './search-fallback/search-fallback.ts'
import { saveSearch } from './save-search/save-search.ts'
import { publishRequest } from './publish-request/publish-request.ts'
import { collectOffer } from './collect-offer/collect-offer.ts'
import { channelPost } from './channel-post/channel-post.ts'
import { tag } from './tag/tag.ts'
import { assign } from './assign/assign.ts'
import { httpRequest } from './http-request/http-request.ts'
import { start } from './start/start.ts'
import { summary } from './summary/summary.ts'
import { wait } from './wait/wait.ts'

/** Every kind of node under its name, in the order of the palette. */
export const nodeKinds: { readonly [Name in NodeKindName]: NodeKind<Extract<FlowNode, { kind: Name }>> } = {
  start,
  message,
  menu,
  language,
  'ask-text': askText,
  'ask-car': askCar,
  'ask-number': askNumber,
  'ask-money': askMoney,
  'ask-year': askYear,
  'ask-phone': askPhone,
  'ask-email': askEmail,
  'ask-date': askDate,
  'ask-choice': askChoice,
  'ask-choices': askChoices,
  'ask-photos': askPhotos,
  'ask-location': askLocation,
  gallery,
  'search-fallback': searchFallback,
  summary,
  condition,
  set,
  formula,
  split,
  jump,
  'sub-scenario': subScenario,
  wait,
  'search-cars': searchCars,
  'save-search': saveSearch,
  'save-lead': saveLead,
  'create-request': createRequest,
  'publish-request': publishRequest,
  'collect-offer': collectOffer,
  notify,
  tag,
  assign,
  'hand-off': handOff,
  event,
  'channel-post': channelPost,
  'http-request': httpRequest,
  end,
}

/** The kind of a node. The table is typed name by name, and `node.kind` is that name: the kind found takes exactly this node. */
export const kindOf = (node: FlowNode): NodeKind<FlowNode> => nodeKinds[node.kind]
