#!/usr/bin/env bash
# Proves that `npm start` works on a fresh copy of the tree for each kind of user that people are:
#   root in an open folder, root in a folder that nobody else may enter, an ordinary user in a closed home.
# Run by root it tries all three (it makes a user and removes it again); run by anybody else, that user only.
# Each copy is installed, started, asked for its page, stopped; started again with its data still there;
# killed with -9 and started once more. Ends with an error at the first thing that is wrong.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
user="nexa_fresh_$$"
address_seconds_max="${ADDRESS_SECONDS_MAX:-60}"
work="$(mktemp -d)"
closed=""
starter_home="$HOME"

say() { printf '%s\n' "$*"; }
fail() { say "FAILED: $*" >&2; exit 1; }

# As whom the current variant runs: empty for ourselves.
as() {
  if [ -n "$run_as" ]; then
    setpriv --reuid "$run_as" --regid "$run_as" --clear-groups env HOME="$home" USER="$run_as" "$@"
  else
    env HOME="$home" "$@"
  fi
}

clean() {
  set +e
  for tree in "$work"/open/nexa "$closed"/nexa "$work"/home/nexa; do
    [ -d "$tree" ] || continue
    end_tree "$tree" KILL
    remove_outside_data "$tree"
  done
  rm -rf "$work" ${closed:+"$closed"}
  id "$user" >/dev/null 2>&1 && userdel "$user"
}
trap clean EXIT

end_tree() { # tree signal: ends whatever still runs from this tree, found by its own folder's name
  local pid
  for pid in $(ps -eo pid=,args= | grep -F -- "$1/" | grep -vF grep | awk '{print $1}'); do
    [ "$pid" = "$$" ] || kill "-$2" "$pid" 2>/dev/null
  done
}

remove_outside_data() { # root's data may lie outside the tree; the record beside it says where
  local place
  place="$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).place' "$1/.nexa/postgres.json" 2>/dev/null)"
  for pid in $(ps -eo pid=,args= | grep -F -- "-D $place " | grep -vF grep | awk '{print $1}'); do kill -KILL "$pid"; done
  case "$place" in */nexa-embedded/postgres-*) sleep 1; rm -rf "$place" ;; esac
}

copy_tree() { # target: all that git does not ignore, so that work in progress is tried too
  mkdir -p "$1"
  list_files | tar --directory "$here" --null --files-from=- -cf - | tar -xf - -C "$1" --no-same-owner
}

list_files() {
  if [ -e "$here/.git" ]; then
    git -C "$here" -c safe.directory="$here" ls-files -z --cached --others --exclude-standard |
      while IFS= read -r -d '' file; do if [ -e "$here/$file" ]; then printf '%s\0' "$file"; fi; done
  else
    (cd "$here" && find . -name node_modules -prune -o -name .nexa -prune -o -type f -print0)
  fi
}

install_tree() { # tree cache
  local cached
  cached="$(HOME="$starter_home" npm config get cache 2>/dev/null)/_cacache"
  mkdir -p "$2"
  # A copy, because npm writes into its cache and that of another user is closed to it.
  if [ -d "$cached" ]; then cp -r "$cached" "$2/"; fi
  [ -z "$run_as" ] || chown -R "$run_as:$run_as" "$2"
  (cd "$1" && as npm_config_cache="$2" npm_config_registry="$registry" \
    npm ci --prefer-offline --no-audit --no-fund >"$work/install.log" 2>&1) ||
    { head -20 "$work/install.log" >&2; fail "npm ci"; }
}

start_tree() { # tree: leaves the address in $address
  local began tree="$1"
  began="$(date +%s%N)"
  output="$work/output.$RANDOM"
  : >"$output"
  (cd "$tree" && as SANDBOX_PORT=0 BOT_PORT=0 WORKER_HEALTH_PORT=0 setsid npm start >"$output" 2>&1 </dev/null &)
  address=""
  while [ -z "$address" ]; do
    address="$(sed -n 's/^ *Open *\(http[^ ]*\).*/\1/p' "$output")"
    if grep -q 'did not start' "$output"; then cat "$output" >&2; fail "npm start said that it did not start"; fi
    if [ $((($(date +%s%N) - began) / 1000000000)) -gt "$address_seconds_max" ]; then
      cat "$output" >&2
      fail "no address after $address_seconds_max s"
    fi
    sleep 0.1
  done
  say "    address after $((($(date +%s%N) - began) / 1000000)) ms: $address"
  node -e 'fetch(process.argv[1]).then(async r => {
    if (!r.ok || !/<html/i.test(await r.text())) throw new Error("answered " + r.status)
  }).catch(e => { console.error(e.message); process.exit(1) })' "$address" || fail "the page does not answer"
}

starter_of() { node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).pid' "$1/.nexa/start.lock"; }

stop_tree() { # tree
  local pid waited=0
  pid="$(starter_of "$1")"
  kill -INT "$pid"
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.1
    waited=$((waited + 1))
    [ "$waited" -lt 300 ] || fail "it does not stop"
  done
  local left
  left="$(ps -eo pid=,args= | grep -E -- "-D [^ ]*(postgres-[0-9a-f]{16}|$1/)" | grep -F -- "$(place_of "$1") " | grep -vF grep || true)"
  [ -z "$left" ] || fail "PostgreSQL still runs: $left"
}

place_of() { node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).place' "$1/.nexa/postgres.json"; }

query() { # tree sql: by the project's own driver and the password on disk
  (cd "$1" && as node --input-type=module -e '
    import { readFileSync } from "node:fs"
    import pg from "pg"
    const { port, password } = JSON.parse(readFileSync(".nexa/postgres.json", "utf8"))
    const client = new pg.Client({ host: "127.0.0.1", user: "nexa", database: "nexa", port, password })
    await client.connect()
    const { rows } = await client.query(process.argv[1])
    console.log(rows.map((row) => Object.values(row).join(" ")).join("\n"))
    await client.end()' "$2")
}

try_tree() { # name tree
  local name="$1" tree="$2"
  say "== $name ($tree)"
  copy_tree "$tree"
  [ -z "$run_as" ] || chown -R "$run_as:$run_as" "$(dirname "$tree")"
  install_tree "$tree" "$work/cache.$RANDOM"
  say "  first start"
  start_tree "$tree"
  query "$tree" 'CREATE TABLE fresh_note AS SELECT 42 AS kept' >/dev/null
  stop_tree "$tree"
  say "  second start"
  start_tree "$tree"
  [ "$(query "$tree" 'SELECT kept FROM fresh_note')" = 42 ] || fail "the data did not stay"
  say "  start after kill -9"
  kill -KILL "$(starter_of "$tree")"
  start_tree "$tree"
  [ "$(query "$tree" 'SELECT kept FROM fresh_note')" = 42 ] || fail "the data did not survive kill -9"
  stop_tree "$tree"
}

registry="$(npm config get registry 2>/dev/null)"
run_as=""
home="$HOME"

if [ "$(id -u)" != 0 ]; then
  try_tree "as $(id -un)" "$work/open/nexa"
  say "all well"
  exit 0
fi

chmod 755 "$work"
mkdir -p "$work/open"
try_tree "root, open folder" "$work/open/nexa"

closed="$(mktemp -d /root/nexa-fresh.XXXXXX)"
chmod 700 "$closed"
[ "$(stat -c %a /root)" = 700 ] || say "  (/root itself is open here; the folder in it is closed)"
try_tree "root, closed folder" "$closed/nexa"

useradd --no-create-home --home-dir "$work/home" "$user"
mkdir "$work/home"
chown "$user:$user" "$work/home"
chmod 700 "$work/home"
run_as="$user"
home="$work/home"
try_tree "an ordinary user" "$work/home/nexa"
say "all well"
