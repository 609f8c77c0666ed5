import { orpc } from '../../lib/api.ts'
import { onLive } from '../../lib/live.ts'

// What is published, archived or drawn makes the list stale; an open draft is merged by its own editor.
onLive('scenarios', () => [orpc.scenarios.listScenarios.key()])
