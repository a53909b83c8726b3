#!/usr/bin/env bash
# Installs Chromium and its driver for the tests in this module, unless they are there: as root, on Debian or Ubuntu.
set -euo pipefail

if command -v chromium > /dev/null && command -v chromedriver > /dev/null; then
  exit 0
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update --quiet
apt-get install --quiet --yes --no-install-recommends chromium chromium-driver
