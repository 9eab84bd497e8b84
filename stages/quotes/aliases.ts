/** The forms by which a document names its speakers, by the name that each goes by. */
export type SpeakerForms = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Makes the function that gives a speaker the name of an alias. An alias stands for a speaker whose
 * name it is, or whom the document calls so anywhere: `POTUS` for one who is `Joe Biden` elsewhere.
 * The name decides first. A form that two speakers share, or a speaker for whom two aliases say two
 * names, is left alone.
 * @param aliases names by another name, whatever their case
 */
export function createAliases(
  aliases: Readonly<Record<string, string>>,
  forms: SpeakerForms,
): (name: string) => string {
  if (Object.keys(aliases).length === 0) return (name) => name;
  const byAlias = new Map(
    Object.entries(aliases).map(([alias, name]) => [alias.toLowerCase(), name]),
  );
  const owners = new Map<string, Set<string>>();
  for (const [name, own] of forms) {
    for (const form of own) {
      const key = form.toLowerCase();
      owners.set(key, (owners.get(key) ?? new Set()).add(name));
    }
  }
  const found = new Map<string, string>();
  return (name) => {
    const known = found.get(name) ?? byAlias.get(name.toLowerCase()) ?? byForm(name) ?? name;
    found.set(name, known);
    return known;
  };

  function byForm(name: string): string | undefined {
    const names = new Set<string>();
    for (const form of forms.get(name) ?? []) {
      const alias = byAlias.get(form.toLowerCase());
      if (alias !== undefined && owners.get(form.toLowerCase())?.size === 1) names.add(alias);
    }
    const [only] = names;
    return names.size === 1 ? only : undefined;
  }
}
