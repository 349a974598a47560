#!/bin/bash
# Starts a replica of the database of docker-compose.yml: copies it the first time, and follows it from then on.
set -euo pipefail

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  export PGPASSWORD="$POSTGRES_PASSWORD"
  # Whom it follows is written beside the data, with the password. Without "fast" it waits minutes for a checkpoint.
  pg_basebackup --host "${PRIMARY:-postgres}" --username replica --pgdata "$PGDATA" --checkpoint fast \
    --wal-method stream --write-recovery-conf
  chmod 700 "$PGDATA"
fi
# A long report may hold up what is replayed for so long, and is broken off afterwards.
exec postgres -c max_standby_streaming_delay=5min "$@"
