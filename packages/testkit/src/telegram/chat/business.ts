import { announce } from '../core/updates.ts'
import { nextNumber, unixSeconds, userOf, type BusinessConnection, type Person, type World } from '../core/world.ts'
import { getBot } from './target.ts'

/** Connects a bot to a person's business account: https://core.telegram.org/bots/features#bots-for-business */
export function connectBusiness(
  world: World,
  owner: Person,
  botId: number,
  rights: Readonly<Record<string, true>>,
): BusinessConnection {
  const bot = getBot(world, botId)
  if (!bot.canConnectToBusiness) throw new Error(`bot ${botId} cannot be connected to a business account`)
  const connection: BusinessConnection = {
    id: `business-${nextNumber(world)}`,
    botId,
    ownerId: owner.id,
    connectedAt: unixSeconds(world),
    isEnabled: true,
    rights,
  }
  world.connections.set(connection.id, connection)
  announceConnection(world, connection)
  return connection
}

export function changeBusiness(world: World, id: string, isEnabled: boolean): void {
  const connection = world.connections.get(id)
  if (!connection) throw new Error(`there is no business connection ${id}`)
  connection.isEnabled = isEnabled
  announceConnection(world, connection)
}

function announceConnection(world: World, connection: BusinessConnection): void {
  const { id, ownerId, botId, connectedAt, isEnabled, rights } = connection
  const owner = world.users.get(ownerId)
  if (!owner) return
  const payload = { id, user: userOf(owner), user_chat_id: owner.id, date: connectedAt, rights, is_enabled: isEnabled }
  announce(world, getBot(world, botId), 'business_connection', payload, `business/${id}`)
}
