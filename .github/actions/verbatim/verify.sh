#!/usr/bin/env bash
# Checks that drafts quote their sources rightly, and annotates their lines. Exits as the program
# does.
#   VERBATIM_DRAFTS    a folder, file or glob
#   VERBATIM_SOURCES   a folder, file or glob; empty where the drafts name theirs
set -euo pipefail

arguments=(--report github)
[ -z "${VERBATIM_SOURCES:-}" ] || arguments+=("--sources=$VERBATIM_SOURCES")
npm run --silent verify -- "${arguments[@]}" -- "$VERBATIM_DRAFTS"
