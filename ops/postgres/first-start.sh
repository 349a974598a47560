#!/bin/bash
# Runs once, when docker-compose.yml makes its database: a role that owns the database and nothing else, for a superuser
# could undo what makes entries unchangeable; and one with which a replica may follow.
set -euo pipefail

psql --set ON_ERROR_STOP=1 --set password="$POSTGRES_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role nexa login password :'password';
create role replica login replication password :'password';
create database nexa owner nexa;
SQL
echo 'host replication replica all scram-sha-256' >> "$PGDATA/pg_hba.conf"
