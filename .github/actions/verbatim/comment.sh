#!/usr/bin/env bash
# Keeps one comment on a pull request: makes it where briefs changed, edits it from then on. Where
# nothing changed, a comment that stands is brought up to date and none is made.
#   GITHUB_REPOSITORY       owner/name
#   VERBATIM_PULL_REQUEST   its number
#   VERBATIM_CHANGED        true or false
#   VERBATIM_REPORT         the Markdown to say; it begins with the marker
# Needs `gh`, and its token in GH_TOKEN with `pull-requests: write`.
set -euo pipefail

marker='<!-- verbatim-diff -->'
comments="repos/$GITHUB_REPOSITORY/issues/$VERBATIM_PULL_REQUEST/comments"

IFS= read -r first <"$VERBATIM_REPORT" || true
if [ "$first" != "$marker" ]; then
  printf '%s does not begin with %s\n' "$VERBATIM_REPORT" "$marker" >&2
  exit 2
fi

# A person may quote the marker: only what a bot wrote is ours to edit.
found=$(gh api --paginate "$comments" \
  --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$marker\"))) | .id")
id=${found%%$'\n'*}

if [ -n "$id" ]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" \
    --field "body=@$VERBATIM_REPORT"
elif [ "$VERBATIM_CHANGED" = true ]; then
  gh api --silent --method POST "$comments" --field "body=@$VERBATIM_REPORT"
fi
