#!/bin/sh
# The way into every command on a fresh clone: installs what the lock says when it is not there, then runs scripts/<name>/main.ts.
# Usage: sh scripts/bootstrap.sh <name> [arguments…]
# npm itself may run under Node 20; everything of ours runs under the Node 24 that comes as a package, or the machine's own >= 22.18.
set -eu
cd "$(dirname "$0")/.."

name=$1
shift

if ! node scripts/lock/isInstalled.cjs; then
  echo "· installing dependencies (once, about a minute) …"
  started=$(date +%s)
  npm ci --loglevel=error --no-progress >/dev/null || {
    echo "Installing failed: 'npm ci' could not fetch what package-lock.json names. Its messages are above." >&2
    exit 1
  }
  echo "✓ dependencies installed ($(($(date +%s) - started)) s)"
fi

# The shell may remember where it saw node before the install: name it by path.
node=node_modules/.bin/node
if ! "$node" --version >/dev/null 2>&1; then
  node=$(command -v node)
  if ! "$node" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 18) ? 0 : 1)'; then
    echo "Assay needs Node 22.18 or newer here: this machine has $("$node" --version) and there is no packaged Node for it." >&2
    exit 1
  fi
fi

PATH="$PWD/node_modules/.bin:$PATH"
export PATH
# What a command imports has to be there before it starts.
"$node" --disable-warning=ExperimentalWarning scripts/build/domain.ts
exec "$node" --disable-warning=ExperimentalWarning "scripts/$name/main.ts" "$@"
