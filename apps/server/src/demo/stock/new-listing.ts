import type { TestClient } from '@cartie/testkit/app/test-client'

/** What the product takes as a new car. */
export type NewListing = Parameters<TestClient['api']['inventory']['createListing']>[0]
