import { destroyCluster, newClusterFolder, sharedFolderVariable } from './test-cluster.ts'

/**
 * Global set-up of vitest: gives all workers one folder for one cluster. Nothing is started here: the first test that
 * asks for a database starts it. Afterwards the cluster is ended and its files are removed. Under a caller that gave
 * a folder already (`npm test`), that caller does all this.
 */
export function setup(): () => void {
  if (process.env[sharedFolderVariable]) return () => {}
  const folder = newClusterFolder()
  process.env[sharedFolderVariable] = folder
  return () => destroyCluster(folder)
}
