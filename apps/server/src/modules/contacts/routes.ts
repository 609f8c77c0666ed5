import { contactsContract } from '@cartie/contract/contacts'
import { implement } from '@orpc/server'
import type { ApiContext } from '../../platform/http/api-context.ts'
import { answer } from '../../platform/http/answer.ts'
import type { ContactMover } from './ports.ts'
import { addIdentity } from './use-cases/add-identity.ts'
import { createContact } from './use-cases/create-contact.ts'
import { getContact } from './use-cases/get-contact.ts'
import { listContacts } from './use-cases/list-contacts.ts'
import { listTimeline } from './use-cases/list-timeline.ts'
import { mergeContacts } from './use-cases/merge-contacts.ts'
import { previewMerge } from './use-cases/preview-merge.ts'
import { removeIdentity } from './use-cases/remove-identity.ts'
import { undoMerge } from './use-cases/undo-merge.ts'
import { updateContact } from './use-cases/update-contact.ts'

const os = implement(contactsContract).$context<ApiContext>()

export const contactsRouter = (movers: readonly ContactMover[]) =>
  os.router({
    listContacts: os.listContacts.handler(({ context, input, errors }) => answer(context, listContacts, input, errors)),
    getContact: os.getContact.handler(({ context, input, errors }) => answer(context, getContact, input, errors)),
    createContact: os.createContact.handler(({ context, input, errors }) =>
      answer(context, createContact, input, errors),
    ),
    updateContact: os.updateContact.handler(({ context, input, errors }) =>
      answer(context, updateContact, input, errors),
    ),
    addIdentity: os.addIdentity.handler(({ context, input, errors }) => answer(context, addIdentity, input, errors)),
    removeIdentity: os.removeIdentity.handler(({ context, input, errors }) =>
      answer(context, removeIdentity, input, errors),
    ),
    previewMerge: os.previewMerge.handler(({ context, input, errors }) =>
      answer(context, previewMerge(movers), input, errors),
    ),
    mergeContacts: os.mergeContacts.handler(({ context, input, errors }) =>
      answer(context, mergeContacts(movers), input, errors),
    ),
    undoMerge: os.undoMerge.handler(({ context, input, errors }) => answer(context, undoMerge(movers), input, errors)),
    listTimeline: os.listTimeline.handler(({ context, input, errors }) => answer(context, listTimeline, input, errors)),
  })
