import { requestsContract } from '@cartie/contract/requests'
import { implement } from '@orpc/server'
import { answer } from '../../platform/http/answer.ts'
import type { ApiContext } from '../../platform/http/api-context.ts'
import type { SignedAddresses } from '../../platform/storage/signed-address.ts'
import { addRequestNote } from './use-cases/add-request-note.ts'
import { assignRequest } from './use-cases/assign-request.ts'
import { boardRequests } from './use-cases/board-requests.ts'
import { createRequest } from './use-cases/create-request.ts'
import { getRequest } from './use-cases/get-request.ts'
import { listRequests } from './use-cases/list-requests.ts'
import { loseRequest } from './use-cases/lose-request.ts'
import { reopenRequest } from './use-cases/reopen-request.ts'
import { setPriority } from './use-cases/set-priority.ts'
import { updateRequest } from './use-cases/update-request.ts'
import { winRequest } from './use-cases/win-request.ts'

const os = implement(requestsContract).$context<ApiContext>()

export const requestsRouter = (addresses: SignedAddresses) =>
  os.router({
    listRequests: os.listRequests.handler(({ context, input, errors }) => answer(context, listRequests, input, errors)),
    boardRequests: os.boardRequests.handler(({ context, input, errors }) =>
      answer(context, boardRequests, input, errors),
    ),
    getRequest: os.getRequest.handler(({ context, input, errors }) =>
      answer(context, getRequest(addresses), input, errors),
    ),
    createRequest: os.createRequest.handler(({ context, input, errors }) =>
      answer(context, createRequest, input, errors),
    ),
    updateRequest: os.updateRequest.handler(({ context, input, errors }) =>
      answer(context, updateRequest, input, errors),
    ),
    setPriority: os.setPriority.handler(({ context, input, errors }) => answer(context, setPriority, input, errors)),
    assignRequest: os.assignRequest.handler(({ context, input, errors }) =>
      answer(context, assignRequest, input, errors),
    ),
    winRequest: os.winRequest.handler(({ context, input, errors }) => answer(context, winRequest, input, errors)),
    loseRequest: os.loseRequest.handler(({ context, input, errors }) => answer(context, loseRequest, input, errors)),
    reopenRequest: os.reopenRequest.handler(({ context, input, errors }) =>
      answer(context, reopenRequest, input, errors),
    ),
    addRequestNote: os.addRequestNote.handler(({ context, input, errors }) =>
      answer(context, addRequestNote, input, errors),
    ),
  })
