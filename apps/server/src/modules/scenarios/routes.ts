import { scenariosContract } from '@cartie/contract/scenarios'
import { implement } from '@orpc/server'
import { answer } from '../../platform/http/answer.ts'
import type { ApiContext } from '../../platform/http/api-context.ts'
import type { ScenarioCalls } from '../contacts/index.ts'
import type { MenuUses } from './ports.ts'
import type { Editors } from './presence/editors.ts'
import type { Library } from './store/published.ts'
import { archiveScenario, renameScenario, restoreScenario } from './use-cases/change-scenario.ts'
import { checkDraft } from './use-cases/check-draft.ts'
import { createScenario } from './use-cases/create-scenario.ts'
import { getScenario } from './use-cases/get-scenario.ts'
import { joinEditor, leaveEditor } from './use-cases/join-editor.ts'
import { listScenarios } from './use-cases/list-scenarios.ts'
import { saveDraft } from './use-cases/save-draft.ts'

export type ScenariosParts = {
  readonly library: Library
  readonly editors: Editors
  readonly menuUses: MenuUses
  readonly calls: ScenarioCalls
}

export function scenariosRoutes(parts: ScenariosParts) {
  const os = implement(scenariosContract).$context<ApiContext>()
  return os.router({
    listScenarios: os.listScenarios.handler(({ context, input, errors }) =>
      answer(context, listScenarios, input, errors),
    ),
    getScenario: os.getScenario.handler(({ context, input, errors }) => answer(context, getScenario, input, errors)),
    createScenario: os.createScenario.handler(({ context, input, errors }) =>
      answer(context, createScenario, input, errors),
    ),
    renameScenario: os.renameScenario.handler(({ context, input, errors }) =>
      answer(context, renameScenario, input, errors),
    ),
    archiveScenario: os.archiveScenario.handler(({ context, input, errors }) =>
      answer(context, archiveScenario(parts), input, errors),
    ),
    restoreScenario: os.restoreScenario.handler(({ context, input, errors }) =>
      answer(context, restoreScenario, input, errors),
    ),
    saveDraft: os.saveDraft.handler(({ context, input, errors }) => answer(context, saveDraft, input, errors)),
    joinEditor: os.joinEditor.handler(({ context, input, errors }) =>
      answer(context, joinEditor(parts.editors), input, errors),
    ),
    leaveEditor: os.leaveEditor.handler(({ context, input, errors }) =>
      answer(context, leaveEditor(parts.editors), input, errors),
    ),
    checkDraft: os.checkDraft.handler(({ context, input, errors }) =>
      answer(context, checkDraft(parts), input, errors),
    ),
  })
}
