import { become } from '../become.ts'

become('apps/server/src/demo/main.ts')
