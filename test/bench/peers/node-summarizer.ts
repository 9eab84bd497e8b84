/** What node-summarizer takes out of a sentence before it weighs it. */
const TAKEN_OUT = /[&/\\#,+()$~%.'":*?<>{}]/;

/**
 * The sentences of a summary of node-summarizer, which gives them glued together, and their cleaned
 * forms (in lower case, without some punctuation) on their own. ROUGE wants them one by one.
 */
export function sentencesOfSummary(summary: string, cleaned: readonly string[]): string[] {
  let at = 0;
  return cleaned.map((sentence, index) => {
    const from = at;
    if (index === cleaned.length - 1) return summary.slice(from);
    for (let left = sentence.length; left > 0 && at < summary.length; at += 1) {
      if (!TAKEN_OUT.test(summary.charAt(at))) left -= 1;
    }
    // What ends the sentence was taken out of it.
    while (at < summary.length && TAKEN_OUT.test(summary.charAt(at))) at += 1;
    return summary.slice(from, at);
  });
}
