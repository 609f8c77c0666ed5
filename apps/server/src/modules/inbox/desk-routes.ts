import { inboxDeskContract } from '@cartie/contract/inbox-desk'
import { implement } from '@orpc/server'
import { answer } from '../../platform/http/answer.ts'
import type { ApiContext } from '../../platform/http/api-context.ts'
import {
  createCannedReply,
  deleteCannedReply,
  listCannedReplies,
  updateCannedReply,
} from './use-cases/canned-replies.ts'
import { createLabel, deleteLabel, listLabels, updateLabel } from './use-cases/labels.ts'
import { countNotifications, listNotifications, readNotifications } from './use-cases/notifications.ts'
import { getInboxSettings, updateInboxSettings } from './use-cases/settings.ts'

/** Labels, canned replies, settings and notifications. */
export function deskRoutes() {
  const os = implement(inboxDeskContract).$context<ApiContext>()
  return {
    listLabels: os.listLabels.handler(({ context, input, errors }) => answer(context, listLabels, input, errors)),
    createLabel: os.createLabel.handler(({ context, input, errors }) => answer(context, createLabel, input, errors)),
    updateLabel: os.updateLabel.handler(({ context, input, errors }) => answer(context, updateLabel, input, errors)),
    deleteLabel: os.deleteLabel.handler(({ context, input, errors }) => answer(context, deleteLabel, input, errors)),
    listCannedReplies: os.listCannedReplies.handler(({ context, input, errors }) =>
      answer(context, listCannedReplies, input, errors),
    ),
    createCannedReply: os.createCannedReply.handler(({ context, input, errors }) =>
      answer(context, createCannedReply, input, errors),
    ),
    updateCannedReply: os.updateCannedReply.handler(({ context, input, errors }) =>
      answer(context, updateCannedReply, input, errors),
    ),
    deleteCannedReply: os.deleteCannedReply.handler(({ context, input, errors }) =>
      answer(context, deleteCannedReply, input, errors),
    ),
    getInboxSettings: os.getInboxSettings.handler(({ context, input, errors }) =>
      answer(context, getInboxSettings, input, errors),
    ),
    updateInboxSettings: os.updateInboxSettings.handler(({ context, input, errors }) =>
      answer(context, updateInboxSettings, input, errors),
    ),
    listNotifications: os.listNotifications.handler(({ context, input, errors }) =>
      answer(context, listNotifications, input, errors),
    ),
    countNotifications: os.countNotifications.handler(({ context, input, errors }) =>
      answer(context, countNotifications, input, errors),
    ),
    readNotifications: os.readNotifications.handler(({ context, input, errors }) =>
      answer(context, readNotifications, input, errors),
    ),
  }
}
