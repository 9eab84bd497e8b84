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
