/**
 * The condition that rows are of workspace `$1`, for statements that fetch a few rows by other keys. Written so that no index answers it: a
 * plan made while a table was small would otherwise go on reading the whole workspace, until the next analyze, when there are thousands.
 */
export const ofWorkspace = (table: string): string => `(${table}.workspace_id = $1) is true`
