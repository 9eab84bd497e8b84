#!/usr/bin/env bash
# Checks that the committed briefs are what the program makes of the documents, and annotates the
# source lines with its messages. Exits as the program does.
#   VERBATIM_INPUT, VERBATIM_OUTPUT   folders; what is empty is left to the settings
#   VERBATIM_FRAIL                    true: warnings fail the check
set -euo pipefail

arguments=(--check --report github --no-progress)
[ -z "${VERBATIM_OUTPUT:-}" ] || arguments+=("--out=$VERBATIM_OUTPUT")
[ "${VERBATIM_FRAIL:-false}" != true ] || arguments+=(--frail)
[ -z "${VERBATIM_INPUT:-}" ] || arguments+=(-- "$VERBATIM_INPUT")
npm run --silent pipeline -- "${arguments[@]}"
