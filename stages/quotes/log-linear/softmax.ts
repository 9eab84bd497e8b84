/** The best of several choices, and its probability among them (softmax). */
export class Choice {
  best = -1;
  private highest = -Infinity;
  private total = 0;

  offer(choice: number, score: number): void {
    if (score <= this.highest) {
      this.total += Math.exp(score - this.highest);
      return;
    }
    this.total = this.total * Math.exp(this.highest - score) + 1;
    this.highest = score;
    this.best = choice;
  }

  probability(): number {
    return this.total === 0 ? 0 : 1 / this.total;
  }
}

/** The probability that a score, the log of the odds, stands for. */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** The probability of each choice: the softmax of the scores. */
export function probabilities(choices: readonly { readonly worth: number }[]): number[] {
  let highest = -Infinity;
  for (const { worth } of choices) if (worth > highest) highest = worth;
  const shares = choices.map(({ worth }) => Math.exp(worth - highest));
  let total = 0;
  for (const share of shares) total += share;
  return shares.map((share) => share / total);
}

/** The likeliest choice, the first of equals. */
export function likeliest<Choice extends { readonly worth: number }>(
  choices: readonly Choice[],
): Choice | undefined {
  let best: Choice | undefined;
  for (const choice of choices) {
    if (choice.worth > (best?.worth ?? -Infinity)) best = choice;
  }
  return best;
}
