import type { Id } from '@cartie/kernel'
import type { Colleague, Dealership } from '../dealership.ts'
import { paintCar } from '../paint-car.ts'
import type { Scene } from '../script.ts'
import { inWorkingTime } from '../working-time.ts'
import { paints, type PaintName } from './paints.ts'
import type { PlannedCar } from './plan-stock.ts'

type Beat = { readonly at: Date; readonly enter: () => Promise<void> }
const dayMs = 86_400_000
const perHour = 8

/** The stock as scenes: cars come in, become cheaper, are reserved and sold, by the desk's hands and the product's own procedures. */
export function planStockScenes(cars: readonly PlannedCar[], { desk }: Dealership, now: Date): readonly Beat[] {
  const made = new Map<PlannedCar, Id<'listing'>>()
  const photo = createPainter()
  const [, ...others] = desk
  const keeper: Colleague = others[0] ?? desk[0]
  const { inventory } = keeper.client.api
  const known = (car: PlannedCar): Id<'listing'> => {
    const id = made.get(car)
    if (!id) throw new Error('a car of the demo changes before it came in')
    return id
  }
  const comeIn = async (car: PlannedCar) => {
    const { id } = await inventory.createListing(car.car)
    made.set(car, id)
    for (const scene of scenes.slice(0, car.photos))
      await inventory.addPhoto({ listingId: id, file: photo(scene, car.paint) })
  }
  const beats = cars.flatMap((car) => [
    { daysAgo: car.daysAgo, act: () => comeIn(car) },
    ...car.prices.map(({ daysAgo, price }) => ({
      daysAgo,
      act: async () =>
        void (await inventory.updateListing({
          listingId: known(car),
          price: { amountMinor: price * 100, currency: 'USD' },
        })),
    })),
    ...(car.ends ? [{ daysAgo: car.ends.daysAgo, act: async () => void (await end(car)) }] : []),
  ])
  const end = (car: PlannedCar) =>
    inventory.setListingStatus({ listingId: known(car), status: car.ends?.status ?? 'SOLD' })
  return gathered(
    beats.toSorted((a, b) => b.daysAgo - a.daysAgo),
    now,
  )
}

const scenes: readonly Scene[] = ['side', 'front', 'dashboard']

/** Some acts at a time, one after the other: what the world outside has to do between scenes is done once for all of them. */
function gathered(acts: readonly { daysAgo: number; act: () => Promise<void> }[], now: Date): readonly Beat[] {
  return Array.from({ length: Math.ceil(acts.length / perHour) }, (_, index) => {
    const some = acts.slice(index * perHour, (index + 1) * perHour)
    const daysAgo = some.at(-1)?.daysAgo ?? 0
    const at = inWorkingTime(new Date(now.getTime() - daysAgo * dayMs + (index % perHour) * 60_000))
    return {
      at: at < now ? at : new Date(now.getTime() - 60_000),
      enter: async () => {
        for (const { act } of some) await act()
      },
    }
  })
}

/** Each picture is painted once, however many cars have that colour. */
function createPainter(): (scene: Scene, paint: PaintName) => File {
  const painted = new Map<string, File>()
  return (scene, paint) => {
    const key = `${scene}-${scene === 'dashboard' ? '' : paint}`
    const known = painted.get(key)
    if (known) return known
    const file = new File([new Uint8Array(paintCar(scene, paints[paint]))], `${key}.png`, { type: 'image/png' })
    painted.set(key, file)
    return file
  }
}
