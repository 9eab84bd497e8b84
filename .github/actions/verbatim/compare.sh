#!/usr/bin/env bash
# Compares the committed briefs with those of a branch by meaning, as Markdown.
#   VERBATIM_BASE     the branch, as `origin` has it
#   VERBATIM_OUTPUT   the folder of the briefs; empty for what the settings say
#   VERBATIM_REPORT   the file to write
# Prints `changed=true` or `changed=false`, into GITHUB_OUTPUT where it is set; the report goes to
# GITHUB_STEP_SUMMARY, too, where that is set. Fails only where the two cannot be compared.
set -euo pipefail

arguments=(--format markdown)
[ -z "${VERBATIM_OUTPUT:-}" ] || arguments+=("--output=$VERBATIM_OUTPUT")

status=0
npm run --silent diff -- "${arguments[@]}" "origin/$VERBATIM_BASE" >"$VERBATIM_REPORT" || status=$?
[ "$status" -le 1 ] || exit "$status"

[ "$status" -eq 1 ] && changed=true || changed=false
if [ -n "${GITHUB_OUTPUT:-}" ]; then exec >>"$GITHUB_OUTPUT"; fi
printf 'changed=%s\n' "$changed"
[ -z "${GITHUB_STEP_SUMMARY:-}" ] || cat "$VERBATIM_REPORT" >>"$GITHUB_STEP_SUMMARY"
