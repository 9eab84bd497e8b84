import type { GenreSign } from '../genre-rules.ts';

/** What is looked things up in, or done by: manuals, decisions, answers, recipes, terms. */
export const REFERENCE: readonly GenreSign[] = [
  {
    genre: 'docs',
    points: 4,
    where: 'headings',
    atLeast: 3,
    pattern: /^(?:\d{1,2}\.? )?(?:Status|Context|Decision|Consequences|Considered Options)$/,
    says: 'sections of a decision record',
  },
  {
    genre: 'docs',
    points: 6,
    where: 'head',
    pattern: /\bSYNOPSIS\b|\bDATA ?SHEET\b|\b(?:User|General) Commands\b/,
    says: 'a form of reference pages',
  },
  {
    genre: 'docs',
    points: 6,
    where: 'head',
    // A whole line: news is about terms, too.
    pattern:
      /^(?:[\p{Lu}\d]\S* ){0,3}(?:[Ff]requently [Aa]sked [Qq]uestions|FAQs?|[Dd]ata ?[Ss]heet|(?:Terms|TERMS) (?:of|OF|and|AND) (?:Service|SERVICE|Use|USE|Conditions|CONDITIONS)|(?:Privacy Policy|PRIVACY POLICY)|(?:Lease|LEASE|Licen[cs]e|LICEN[CS]E|Rental|RENTAL|Service|SERVICE) (?:Agreement|AGREEMENT))$/mu,
    says: 'answers, states figures or sets terms',
  },
  {
    genre: 'docs',
    points: 5,
    where: 'headings',
    atLeast: 2,
    pattern: /^(?:Ingredients|Method|Directions|Instructions|Preparation|You will need)$/,
    says: 'sections of instructions',
  },
];
