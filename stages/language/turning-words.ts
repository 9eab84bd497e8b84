/*
 * Words that turn what stands beside them: by language, all of them at once, since a quotation is
 * seldom long enough to tell its language. None of them means something else in another one.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const NEGATIONS = list(
  `not never no nobody nothing none neither nor cannot nowhere without hardly scarcely barely
  nicht nie niemals kein keine keinen keinem keiner keines niemand nichts ohne kaum
  pas jamais aucun aucune personne rien sans`,
);

/** What makes of a fact a condition, an exception or a guess. */
export const HEDGES = list(
  `if unless except only perhaps maybe might almost nearly rarely seldom allegedly supposedly reportedly provided
  wenn falls sofern nur außer vielleicht fast beinahe angeblich selten
  si sauf seulement peut-être presque prétendument`,
);

/** What follows a statement and takes it back in part. */
export const CONDITIONS_BEHIND = list(`if unless except provided wenn falls sofern außer sauf`);
/** What stands before a statement and makes it none. */
export const CONDITIONS_BEFORE = list('if unless whether lest suppose wenn falls ob si');
export const DENIALS = list(
  `deny denied denies denying false untrue myth lie lies rumour rumours rumor rumors doubt doubted doubts
  whisper whispers whispered falsch gerücht faux rumeur`,
);
export const OTHERS = list('people some others critics opponents many they manche einige certains');
export const SAYING = list(
  'say says said call calls called claim claims claimed think thinks believe believes',
);

export const MODALS = list(
  `must may might can could shall should will would need ought
  muss müssen darf dürfen kann können soll sollen will wollen`,
);
export const PRONOUNS = list(
  `i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
  this that these those there here who whom whose which one the a an himself herself itself themselves
  er sie es ihm ihn ihr ihnen wir uns sein seine ihre der die das il elle lui leur ils elles on ce cela`,
);
export const AUXILIARIES = list(
  'am is are was were be been being has have had do does did will would shall should can could',
);

export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't");
}
