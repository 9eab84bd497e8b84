/** `Thank you all for coming`, but not `Thanks to the rain`; `Good evening, everybody`. */
const GREETING =
  /^[“"]?(?:Thank you\b|(?:Many |My )?[Tt]hanks(?:,| for\b| again\b| so much\b|\.|!)|I (?:want|would like|wish) to thank\b|Good (?:morning|afternoon|evening|day)(?:[,.!]| to\b| and\b| everyone\b| all\b)|Ladies and gentlemen\b|(?:Hello|Welcome)(?:[,.!]| everyone\b| all\b| to (?:you|all)\b)|(?:Mr\.?|Madam|Mister) (?:Speaker|President|Chairman|Chairwoman|Chair|Mayor)[,.])/u;

/** Whether a sentence only greets or thanks those who listen. */
export function isGreeting(text: string): boolean {
  return GREETING.test(text);
}
