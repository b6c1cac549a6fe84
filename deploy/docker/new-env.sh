#!/usr/bin/env bash
# Draws every secret of .env.example anew and writes .env, which only its owner may read. An existing .env is kept.
# Usage: deploy/docker/new-env.sh [FOLDER], by default the top of the working copy
set -euo pipefail

folder="${1:-$(cd "$(dirname "$0")/../.." && pwd)}"
target="$folder/.env"
if [ -e "$target" ]; then
  echo "$target is there already: delete it first, and the volumes that were made with it (docker compose down --volumes)" >&2
  exit 1
fi

umask 077
while IFS= read -r line; do
  case "$line" in
    *change-me-32-bytes-in-base64) echo "${line%change-me-*}$(head -c 32 /dev/urandom | base64)" ;;
    *=change-me) echo "${line%%=*}=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')" ;;
    *) echo "$line" ;;
  esac
done < "$folder/.env.example" > "$target.new"
mv "$target.new" "$target"
echo "$target is written"
