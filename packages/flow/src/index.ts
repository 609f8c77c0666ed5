export { advance, type Advanced, type AdvanceOptions } from './engine/advance.ts'
export type { Resolve } from './engine/follow.ts'
export { callNames } from './engine/effect.ts'
export type {
  Button,
  CallEffect,
  CallName,
  Effect,
  EmitEffect,
  NoticeEffect,
  SendEffect,
  SetLanguageEffect,
  StopEffect,
  TextRun,
  WaitEffect,
} from './engine/effect.ts'
export type { CallOutcome, FlowInput, Reply, SharedContact, SharedLocation } from './engine/input.ts'
export type { FlowState, ScenarioRef, StopReason, Waiting } from './engine/state.ts'
export type { TraceStep } from './engine/turn.ts'
export type { MediaRef, MoneyRange, Value, Values, YearRange } from './engine/value.ts'
export type { Exit, KindCard, NamedExpression, NamedText } from './engine/node-kind.ts'
export { isOpenAt, nextOpenMs, type OpenSpan, type WorkingHours } from './engine/working-hours.ts'
export { decodePress, encodePress, sessionKeyOf, type Press } from './engine/press.ts'
export {
  flowDocumentSchema,
  type FlowDocument,
  type FlowDocumentInput,
  type FlowEdge,
  type FlowNode,
  type FlowNodeInput,
  type NodeKindName,
  type Variable,
} from './document/document.ts'
export type { Trigger } from './document/triggers.ts'
export { colours, type Group, type Note } from './document/canvas.ts'
export { variableTypes } from './document/settings.ts'
export { currentSchema } from './document/migrations.ts'
export { documentJsonSchema } from './document/json-schema.ts'
export {
  parseDocument,
  parseDocumentText,
  type DocumentError,
  type DocumentIssue,
  type ParsedDocument,
} from './document/parse-document.ts'
export { applyFix, lint } from './lint/lint.ts'
export {
  consequences,
  findingCodes,
  type Consequence,
  type Finding,
  type FindingCode,
  type LintOptions,
} from './lint/finding.ts'
export { channelLimits, channels, type Channel, type ChannelLimits } from './channels/channel-limits.ts'
export { nextCronMs, readCron } from './trigger/cron.ts'
export {
  describeKinds,
  describeVariables,
  exitsOf,
  kindSchema,
  readsOf,
  textsOf,
  titleOf,
  type VariableUse,
} from './document/describe.ts'
export {
  matchTrigger,
  triggerInputOf,
  type Published,
  type TriggerInput,
  type TriggerMatch,
  type TriggerResult,
} from './trigger/match-trigger.ts'
export { isStartable, type TriggerContext } from './trigger/startable.ts'
export { compilePattern, type Pattern } from './pattern/pattern.ts'
export type { PatternError } from './pattern/parse-pattern.ts'
export { edit } from './edit/edit.ts'
export type { EditResult } from './edit/outcome.ts'
export type { Added, Edited, EditError, Operation, Port, TextPlace } from './edit/operation.ts'
export { blankNode } from './edit/blank-node.ts'
export { copyNodes, readClip, type Clip } from './edit/clip.ts'
export { whereUsed } from './edit/edit-variables.ts'
export { allTexts, missingTexts, type MissingText, type PlacedText } from './edit/missing-texts.ts'
export { checkExpression, type Checked, type TypeOf } from './expression/check-expression.ts'
export { expressionErrorCodes, type ExpressionError } from './expression/error.ts'
export { evaluate } from './expression/evaluate.ts'
export type { ExpressionType, Scope } from './expression/function-spec.ts'
export { describeFunctions, type FunctionHelp } from './expression/functions.ts'
export { parseExpression, type Expression } from './expression/parse-expression.ts'
export { expressionTypesOf } from './document/variable-types.ts'
export { readDate } from './reading/read-date.ts'
export { readMoney, type MoneyRead } from './reading/read-money.ts'
export { readPhone } from './reading/read-phone.ts'
export { readYears } from './reading/read-years.ts'
export { showValue } from './text/show-value.ts'
export { act, callsOf, openChat, transcript, type Chat, type ChatOptions, type Line } from './transcript.ts'
export {
  actIn,
  shown,
  startSimulation,
  withDocument,
  withLanguage,
  type Act,
  type ActError,
  type LogItem,
  type Setup,
  type Simulation,
} from './simulate/simulation.ts'
export { bubblesOf, showOn, type Bubble, type Lost } from './simulate/bubbles.ts'
export { defaultOutcome } from './simulate/default-outcome.ts'
export { actSchema, readTest, savedTestSchema, type SavedTest } from './testing-runs/saved-test.ts'
export { runTest, type TestFailure, type TestResult, type TestRun } from './testing-runs/run-test.ts'
export { renameInTest, toTest } from './testing-runs/record-test.ts'
export { diffDocuments, type DocumentDiff, type ThingsDiff } from './versions/diff-documents.ts'
export { canMove, moveState, type CannotMove } from './versions/move-state.ts'
