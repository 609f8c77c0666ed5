import { destroyCluster, newClusterFolder, sharedFolderVariable } from './test-cluster.ts'

/**
 * Global set-up of vitest: gives all workers one folder for one cluster. Nothing is started here: the first test that
 * asks for a database starts it. Afterwards the cluster is ended and its files are removed.
 */
export function setup(): () => void {
  const folder = newClusterFolder()
  process.env[sharedFolderVariable] = folder
  return () => destroyCluster(folder)
}
