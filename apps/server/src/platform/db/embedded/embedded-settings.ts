/**
 * PostgreSQL settings of the embedded server: a small machine shared with the product itself. Durability is on.
 * https://www.postgresql.org/docs/18/runtime-config.html
 */
export const embeddedSettings: Readonly<Record<string, string>> = {
  shared_buffers: '128MB',
  max_connections: '100',
  effective_cache_size: '1GB',
  max_wal_size: '1GB',
  wal_compression: 'on',
  random_page_cost: '1.1',
  // Tables grow from nothing within minutes: what the planner knows of them must keep up.
  autovacuum_naptime: '15s',
  jit: 'off',
  io_workers: '2',
  max_parallel_workers: '2',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
}
