import { implement } from '@orpc/server'
import { identityContract } from '@cartie/contract/identity'
import type { Failure, Result } from '@cartie/kernel'
import type { Ctx } from '../../platform/context/ctx.ts'
import { answer, member, orThrow } from '../../platform/http/answer.ts'
import type { ApiContext } from '../../platform/http/api-context.ts'
import type { IdentityParts } from './parts.ts'
import { acceptInvitation, readInvitation } from './use-cases/accept-invitation.ts'
import { createApiKey, listApiKeys, revokeApiKey } from './use-cases/api-keys.ts'
import { changeLogo, removeLogo } from './use-cases/change-logo.ts'
import { changeMemberRole, changeMemberWork, changeMyAvailability, removeMember } from './use-cases/change-member.ts'
import { updateCompany, viewCompany } from './use-cases/company.ts'
import { createWorkspace } from './use-cases/create-workspace.ts'
import { invite, listInvitations, revokeInvitation } from './use-cases/invite.ts'
import { listAudit } from './use-cases/list-audit.ts'
import { listMembers } from './use-cases/list-members.ts'
import { makePasswordLink } from './use-cases/make-password-link.ts'
import { changeEmail, changePassword, changeProfile } from './use-cases/own-account.ts'
import { listOwnSessions, revokeOtherSessions, revokeOwnSession } from './use-cases/own-sessions.ts'
import { confirmTwoFactor, renewRecoveryCodes, startTwoFactor, stopTwoFactor } from './use-cases/own-two-factor.ts'
import { readMe } from './use-cases/read-me.ts'
import { requestPasswordReset, resetPassword } from './use-cases/reset-password.ts'
import { createView, deleteView, listViews, restoreView, setDefaultView, updateView } from './use-cases/saved-views.ts'
import { readSetupState, setUp } from './use-cases/set-up.ts'
import { signIn, signInWithCode, signOut } from './use-cases/sign-in.ts'
import { createTelegramLink, unlinkTelegram } from './use-cases/telegram-link.ts'
import { answerAccount, answerVisit } from './visit.ts'

const os = implement(identityContract).$context<ApiContext>()

/** The contract's procedures, each by its use-case. */
export function createIdentityRouter(parts: IdentityParts) {
  /** A use-case that also needs the module's parts. */
  const using =
    <I, O, E extends Failure>(useCase: (ctx: Ctx, input: I, parts: IdentityParts) => Promise<Result<O, E>>) =>
    (ctx: Ctx, input: I) =>
      useCase(ctx, input, parts)
  return {
    setupState: os.setupState.handler(({ context }) => answerVisit(parts, context, readSetupState, undefined, {})),
    setUp: os.setUp.handler(({ context, input, errors }) => answerVisit(parts, context, setUp, input, errors)),
    createWorkspace: os.createWorkspace.handler(({ context, input, errors }) =>
      answerAccount(parts, context, createWorkspace, input, errors),
    ),
    me: os.me.handler(async ({ context }) => orThrow(await readMe(parts, context), {})),
    signIn: os.signIn.handler(({ context, input, errors }) => answerVisit(parts, context, signIn, input, errors)),
    signInWithCode: os.signInWithCode.handler(({ context, input, errors }) =>
      answerVisit(parts, context, signInWithCode, input, errors),
    ),
    signOut: os.signOut.handler(({ context }) => answerVisit(parts, context, signOut, undefined, {})),
    requestPasswordReset: os.requestPasswordReset.handler(({ context, input, errors }) =>
      answerVisit(parts, context, requestPasswordReset, input, errors),
    ),
    resetPassword: os.resetPassword.handler(({ context, input, errors }) =>
      answerVisit(parts, context, resetPassword, input, errors),
    ),

    changeProfile: os.changeProfile.handler(({ context, input, errors }) =>
      answerAccount(parts, context, changeProfile, input, errors),
    ),
    changeEmail: os.changeEmail.handler(({ context, input, errors }) =>
      answerAccount(parts, context, changeEmail, input, errors),
    ),
    changePassword: os.changePassword.handler(({ context, input, errors }) =>
      answerAccount(parts, context, changePassword, input, errors),
    ),
    listSessions: os.listSessions.handler(({ context }) =>
      answerAccount(parts, context, listOwnSessions, undefined, {}),
    ),
    revokeSession: os.revokeSession.handler(({ context, input, errors }) =>
      answerAccount(parts, context, revokeOwnSession, input, errors),
    ),
    revokeOtherSessions: os.revokeOtherSessions.handler(({ context }) =>
      answerAccount(parts, context, revokeOtherSessions, undefined, {}),
    ),
    startTwoFactor: os.startTwoFactor.handler(({ context, input, errors }) =>
      answerAccount(parts, context, startTwoFactor, input, errors),
    ),
    confirmTwoFactor: os.confirmTwoFactor.handler(({ context, input, errors }) =>
      answerAccount(parts, context, confirmTwoFactor, input, errors),
    ),
    stopTwoFactor: os.stopTwoFactor.handler(({ context, input, errors }) =>
      answerAccount(parts, context, stopTwoFactor, input, errors),
    ),
    renewRecoveryCodes: os.renewRecoveryCodes.handler(({ context, input, errors }) =>
      answerAccount(parts, context, renewRecoveryCodes, input, errors),
    ),
    createTelegramLink: os.createTelegramLink.handler(({ context, errors }) =>
      answer(context, createTelegramLink, undefined, errors),
    ),
    unlinkTelegram: os.unlinkTelegram.handler(({ context, errors }) =>
      answer(context, unlinkTelegram, undefined, errors),
    ),
    changeMyAvailability: os.changeMyAvailability.handler(({ context, input, errors }) =>
      answer(context, changeMyAvailability, input, errors),
    ),

    listMembers: os.listMembers.handler(({ context, errors }) => answer(context, listMembers, undefined, errors)),
    changeMemberRole: os.changeMemberRole.handler(({ context, input, errors }) =>
      answer(context, changeMemberRole, input, errors),
    ),
    changeMemberWork: os.changeMemberWork.handler(({ context, input, errors }) =>
      answer(context, changeMemberWork, input, errors),
    ),
    removeMember: os.removeMember.handler(({ context, input, errors }) => answer(context, removeMember, input, errors)),
    makePasswordLink: os.makePasswordLink.handler(({ context, input, errors }) =>
      answer(context, using(makePasswordLink), input, errors),
    ),
    invite: os.invite.handler(({ context, input, errors }) => answer(context, using(invite), input, errors)),
    listInvitations: os.listInvitations.handler(({ context, errors }) =>
      answer(context, listInvitations, undefined, errors),
    ),
    revokeInvitation: os.revokeInvitation.handler(({ context, input, errors }) =>
      answer(context, revokeInvitation, input, errors),
    ),
    readInvitation: os.readInvitation.handler(({ context, input, errors }) =>
      answerVisit(parts, context, readInvitation, input, errors),
    ),
    acceptInvitation: os.acceptInvitation.handler(({ context, input, errors }) =>
      answerVisit(parts, context, acceptInvitation, input, errors),
    ),

    getCompany: os.getCompany.handler(({ context, errors }) =>
      answer(context, (ctx) => viewCompany(ctx, parts), undefined, errors),
    ),
    updateCompany: os.updateCompany.handler(({ context, input, errors }) =>
      answer(context, using(updateCompany), input, errors),
    ),
    changeLogo: os.changeLogo.handler(async ({ context, input, errors }) =>
      orThrow(await changeLogo(parts, member(context), input.file), errors),
    ),
    removeLogo: os.removeLogo.handler(async ({ context, errors }) =>
      orThrow(await removeLogo(parts, member(context)), errors),
    ),

    listApiKeys: os.listApiKeys.handler(({ context, errors }) => answer(context, listApiKeys, undefined, errors)),
    createApiKey: os.createApiKey.handler(({ context, input, errors }) => answer(context, createApiKey, input, errors)),
    revokeApiKey: os.revokeApiKey.handler(({ context, input, errors }) => answer(context, revokeApiKey, input, errors)),
    listViews: os.listViews.handler(({ context, input, errors }) => answer(context, listViews, input, errors)),
    createView: os.createView.handler(({ context, input, errors }) => answer(context, createView, input, errors)),
    updateView: os.updateView.handler(({ context, input, errors }) => answer(context, updateView, input, errors)),
    setDefaultView: os.setDefaultView.handler(({ context, input, errors }) =>
      answer(context, setDefaultView, input, errors),
    ),
    deleteView: os.deleteView.handler(({ context, input, errors }) => answer(context, deleteView, input, errors)),
    restoreView: os.restoreView.handler(({ context, input, errors }) => answer(context, restoreView, input, errors)),
    listAudit: os.listAudit.handler(({ context, input, errors }) => answer(context, listAudit, input, errors)),
  }
}
