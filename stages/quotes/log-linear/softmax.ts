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
