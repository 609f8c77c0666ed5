import { become } from '../become.ts'

become('bench/fault.ts')
