import { scenariosContract } from '@cartie/contract/scenarios'
import { implement } from '@orpc/server'
import { answer } from '../../platform/http/answer.ts'
import type { ApiContext } from '../../platform/http/api-context.ts'
import type { Seal } from '../../platform/crypto/seal.ts'
import type { ScenarioCalls } from '../contacts/index.ts'
import type { BotsOf, MenuUses } from './ports.ts'
import type { Editors } from './presence/editors.ts'
import type { Library } from './store/published.ts'
import { archiveScenario, renameScenario, restoreScenario } from './use-cases/change-scenario.ts'
import { checkDraft } from './use-cases/check-draft.ts'
import { createScenario } from './use-cases/create-scenario.ts'
import { getScenario } from './use-cases/get-scenario.ts'
import { joinEditor, leaveEditor } from './use-cases/join-editor.ts'
import { listScenarios } from './use-cases/list-scenarios.ts'
import { publishScenario, unpublishScenario } from './use-cases/publish-scenario.ts'
import { listTests, removeTest, runTests, saveTest } from './use-cases/saved-tests.ts'
import { saveDraft } from './use-cases/save-draft.ts'

import { listSecrets, removeSecret, saveSecret } from './use-cases/secrets.ts'
import { tryInTelegram } from './use-cases/try-in-telegram.ts'
import { exportScenario, getVersion, listVersions, restoreVersion } from './use-cases/versions.ts'

export type ScenariosParts = {
  readonly library: Library
  readonly editors: Editors
  readonly menuUses: MenuUses
  readonly botsOf: BotsOf
  readonly calls: ScenarioCalls
  readonly seal: Seal
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
    publishScenario: os.publishScenario.handler(({ context, input, errors }) =>
      answer(context, publishScenario(parts), input, errors),
    ),
    unpublishScenario: os.unpublishScenario.handler(({ context, input, errors }) =>
      answer(context, unpublishScenario(parts), input, errors),
    ),
    listVersions: os.listVersions.handler(({ context, input, errors }) => answer(context, listVersions, input, errors)),
    getVersion: os.getVersion.handler(({ context, input, errors }) => answer(context, getVersion, input, errors)),
    restoreVersion: os.restoreVersion.handler(({ context, input, errors }) =>
      answer(context, restoreVersion, input, errors),
    ),
    listTests: os.listTests.handler(({ context, input, errors }) => answer(context, listTests, input, errors)),
    saveTest: os.saveTest.handler(({ context, input, errors }) => answer(context, saveTest, input, errors)),
    removeTest: os.removeTest.handler(({ context, input, errors }) => answer(context, removeTest, input, errors)),
    runTests: os.runTests.handler(({ context, input, errors }) =>
      answer(context, runTests(parts.library), input, errors),
    ),
    exportScenario: os.exportScenario.handler(({ context, input, errors }) =>
      answer(context, exportScenario, input, errors),
    ),
    tryInTelegram: os.tryInTelegram.handler(({ context, input, errors }) =>
      answer(context, tryInTelegram(parts.botsOf), input, errors),
    ),
    listSecrets: os.listSecrets.handler(({ context, input, errors }) => answer(context, listSecrets, input, errors)),
    saveSecret: os.saveSecret.handler(({ context, input, errors }) =>
      answer(context, saveSecret(parts.seal), input, errors),
    ),
    removeSecret: os.removeSecret.handler(({ context, input, errors }) => answer(context, removeSecret, input, errors)),
  })
}
