import { leadsContract } from '@cartie/contract/leads'
import { implement } from '@orpc/server'
import { answer, member, orThrow } from '../../platform/http/answer.ts'
import type { ApiContext } from '../../platform/http/api-context.ts'
import type { ImportParts } from './ports.ts'
import { addLostReason } from './use-cases/add-lost-reason.ts'
import { addStage } from './use-cases/add-stage.ts'
import { addTask } from './use-cases/add-task.ts'
import { assignLead } from './use-cases/assign-lead.ts'
import { boardLeads } from './use-cases/board-leads.ts'
import { checkImport } from './use-cases/check-import.ts'
import { changeAppointment } from './use-cases/change-appointment.ts'
import { closeLead } from './use-cases/close-lead.ts'
import { completeTask } from './use-cases/complete-task.ts'
import { createImport } from './use-cases/create-import.ts'
import { createLead } from './use-cases/create-lead.ts'
import { createPipeline } from './use-cases/create-pipeline.ts'
import { deletePipeline } from './use-cases/delete-pipeline.ts'
import { deleteStage } from './use-cases/delete-stage.ts'
import { endAppointment } from './use-cases/end-appointment.ts'
import { exportLeads } from './use-cases/export-leads.ts'
import { getLead } from './use-cases/get-lead.ts'
import { listAppointments } from './use-cases/list-appointments.ts'
import { listLeads } from './use-cases/list-leads.ts'
import { listLostReasons } from './use-cases/list-lost-reasons.ts'
import { listPipelines } from './use-cases/list-pipelines.ts'
import { listTasks } from './use-cases/list-tasks.ts'
import { moveLead } from './use-cases/move-lead.ts'
import { orderStages } from './use-cases/order-stages.ts'
import { planAppointment } from './use-cases/plan-appointment.ts'
import { getImport, listLeadImports, reportImport } from './use-cases/read-imports.ts'
import { removeTask } from './use-cases/remove-task.ts'
import { reopenLead } from './use-cases/reopen-lead.ts'
import { saveLead } from './use-cases/save-lead.ts'
import { cancelImport, startImport, startUndo } from './use-cases/start-import.ts'
import { updateLead } from './use-cases/update-lead.ts'
import { updateLostReason } from './use-cases/update-lost-reason.ts'
import { updatePipeline } from './use-cases/update-pipeline.ts'
import { updateStage } from './use-cases/update-stage.ts'
import { updateTask } from './use-cases/update-task.ts'

const os = implement(leadsContract).$context<ApiContext>()

export const createLeadsRouter = (parts: ImportParts) =>
  os.router({
    listLeads: os.listLeads.handler(({ context, input, errors }) => answer(context, listLeads, input, errors)),
    boardLeads: os.boardLeads.handler(({ context, input, errors }) => answer(context, boardLeads, input, errors)),
    exportLeads: os.exportLeads.handler(({ context, input, errors }) => answer(context, exportLeads, input, errors)),
    getLead: os.getLead.handler(({ context, input, errors }) => answer(context, getLead, input, errors)),
    createLead: os.createLead.handler(({ context, input, errors }) => answer(context, createLead, input, errors)),
    saveLead: os.saveLead.handler(({ context, input, errors }) => answer(context, saveLead, input, errors)),
    updateLead: os.updateLead.handler(({ context, input, errors }) => answer(context, updateLead, input, errors)),
    moveLead: os.moveLead.handler(({ context, input, errors }) => answer(context, moveLead, input, errors)),
    assignLead: os.assignLead.handler(({ context, input, errors }) => answer(context, assignLead, input, errors)),
    closeLead: os.closeLead.handler(({ context, input, errors }) => answer(context, closeLead, input, errors)),
    reopenLead: os.reopenLead.handler(({ context, input, errors }) => answer(context, reopenLead, input, errors)),
    listPipelines: os.listPipelines.handler(({ context, input, errors }) =>
      answer(context, listPipelines, input, errors),
    ),
    createPipeline: os.createPipeline.handler(({ context, input, errors }) =>
      answer(context, createPipeline, input, errors),
    ),
    updatePipeline: os.updatePipeline.handler(({ context, input, errors }) =>
      answer(context, updatePipeline, input, errors),
    ),
    deletePipeline: os.deletePipeline.handler(({ context, input, errors }) =>
      answer(context, deletePipeline, input, errors),
    ),
    addStage: os.addStage.handler(({ context, input, errors }) => answer(context, addStage, input, errors)),
    updateStage: os.updateStage.handler(({ context, input, errors }) => answer(context, updateStage, input, errors)),
    orderStages: os.orderStages.handler(({ context, input, errors }) => answer(context, orderStages, input, errors)),
    deleteStage: os.deleteStage.handler(({ context, input, errors }) => answer(context, deleteStage, input, errors)),
    listLostReasons: os.listLostReasons.handler(({ context, input, errors }) =>
      answer(context, listLostReasons, input, errors),
    ),
    addLostReason: os.addLostReason.handler(({ context, input, errors }) =>
      answer(context, addLostReason, input, errors),
    ),
    updateLostReason: os.updateLostReason.handler(({ context, input, errors }) =>
      answer(context, updateLostReason, input, errors),
    ),
    listTasks: os.listTasks.handler(({ context, input, errors }) => answer(context, listTasks, input, errors)),
    addTask: os.addTask.handler(({ context, input, errors }) => answer(context, addTask, input, errors)),
    updateTask: os.updateTask.handler(({ context, input, errors }) => answer(context, updateTask, input, errors)),
    completeTask: os.completeTask.handler(({ context, input, errors }) => answer(context, completeTask, input, errors)),
    removeTask: os.removeTask.handler(({ context, input, errors }) => answer(context, removeTask, input, errors)),
    listAppointments: os.listAppointments.handler(({ context, input, errors }) =>
      answer(context, listAppointments, input, errors),
    ),
    planAppointment: os.planAppointment.handler(({ context, input, errors }) =>
      answer(context, planAppointment, input, errors),
    ),
    changeAppointment: os.changeAppointment.handler(({ context, input, errors }) =>
      answer(context, changeAppointment, input, errors),
    ),
    endAppointment: os.endAppointment.handler(({ context, input, errors }) =>
      answer(context, endAppointment, input, errors),
    ),
    listLeadImports: os.listLeadImports.handler(({ context, errors }) =>
      answer(context, listLeadImports, undefined, errors),
    ),
    createLeadImport: os.createLeadImport.handler(async ({ context, input, errors }) =>
      orThrow(await createImport(parts, member(context), input.file), errors),
    ),
    getLeadImport: os.getLeadImport.handler(({ context, input, errors }) => answer(context, getImport, input, errors)),
    checkLeadImport: os.checkLeadImport.handler(({ context, input, errors }) =>
      answer(context, checkImport(parts), input, errors),
    ),
    startLeadImport: os.startLeadImport.handler(({ context, input, errors }) =>
      answer(context, startImport, input, errors),
    ),
    cancelLeadImport: os.cancelLeadImport.handler(({ context, input, errors }) =>
      answer(context, cancelImport, input, errors),
    ),
    undoLeadImport: os.undoLeadImport.handler(({ context, input, errors }) =>
      answer(context, startUndo, input, errors),
    ),
    reportLeadImport: os.reportLeadImport.handler(({ context, input, errors }) =>
      answer(context, reportImport, input, errors),
    ),
  })
