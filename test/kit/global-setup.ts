import { enterTestPostgres, type TestPostgres } from './test-postgres.ts'

// Loaded by `--test-global-setup`: the run itself stays in the test Postgres, so that it is started and stopped once and not file by file.
let entered: TestPostgres | undefined

export async function globalSetup(): Promise<void> {
  entered = await enterTestPostgres()
}

export async function globalTeardown(): Promise<void> {
  await entered?.leave()
}
