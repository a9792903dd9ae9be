#!/bin/sh
# Waits until the supervisor is gone (its end of our stdin closes, however it died), then ends what it left running.
# Usage: reaper.sh <file>, whose lines are: <pid> <start time> <signal> <name>
# A process counts as ours only when its start time is the recorded one.
trap '' INT TERM HUP
cat >/dev/null

is_ours() {
  read -r stat <"/proc/$1/stat" || return 1
  rest=${stat##*) }
  set -- "$2" $rest
  [ "$2" != Z ] && [ "${21}" = "$1" ]
}

each() { # each <signal or empty for the recorded one>
  while read -r pid started signal _; do
    is_ours "$pid" "$started" || continue
    kill -s "${1:-$signal}" "$pid" 2>/dev/null
    left=1
  done <<EOF
$processes
EOF
}

[ -f "$1" ] || exit 0
processes=$(cat "$1")
left=
each ''
tries=0
while [ -n "$left" ] && [ $tries -lt 50 ]; do
  sleep 0.1
  left=
  each 0
  tries=$((tries + 1))
done
[ -n "$left" ] && each KILL
exit 0
