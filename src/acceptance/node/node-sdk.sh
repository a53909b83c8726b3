#!/usr/bin/env bash
# Runs stories with Twilio's library for Node on the stand-in: node-sdk.sh [folder for the library]
# Needs Node 20 or later, npm and the network, so it is no part of the build. Build the jar first: mvn -q package -DskipTests
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
jar=$(ls "$here"/../../testing/target/tapedeck-testing-*-standalone.jar)
work=${1:-$(mktemp -d)}

npm install --silent --no-audit --no-fund --prefix "$work" twilio@6.3.1
cp "$here/stories.mjs" "$work/"

java -jar "$jar" > "$work/environment" 2> "$work/log" &
stand_in=$!
trap 'kill "$stand_in"' EXIT
until grep -q TWILIO_AUTH_TOKEN "$work/environment"; do
  kill -0 "$stand_in" || { cat "$work/log"; exit 1; }
  sleep 0.1
done
set -a
. "$work/environment"
set +a
node "$work/stories.mjs"
