import articles from './articles.json' with { type: 'json' };
import furniture from './furniture.json' with { type: 'json' };

/** An article that pages are made of; see `articles.json`. */
export type Article = (typeof articles.entries)[number];
/** What stands about articles, in the language of the article. */
export type Furniture = typeof furniture.en;

/** How the pages of a kind of site are written. */
export interface Template {
  readonly name: string;
  /** The HTML of a page, with marks about what is body (`body`). */
  readonly write: (article: Article, words: Furniture) => string;
  /** What the page does not state of itself; all of it is stated, if nothing is given. */
  readonly without?: readonly ('byline' | 'published')[];
  /** Ids of the articles that it is made with; two by turns, if none are given. */
  readonly articles?: readonly string[];
}

/** A page with what a reader would say of it. */
export interface Page {
  readonly id: string;
  readonly template: string;
  readonly html: string;
  /** The words of the body, the title not among them. */
  readonly body: string;
  readonly title: string;
  readonly authors: readonly string[] | null;
  /** The day, as `2024-05-07`. */
  readonly published: string | null;
}

/** Characters that no page has, about what is body. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const BODY = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g');
const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Text that belongs to the body of a page. */
export function body(text: string): string {
  return OPEN + escaped(text) + CLOSE;
}

/** How a template writes each kind of block; `{}` stands for its words. */
export interface BlockForms {
  readonly p: string;
  readonly h2?: string;
  readonly ul?: string;
  readonly li?: string;
  readonly quote?: string;
  /** HTML behind the block of that number. */
  readonly after?: Readonly<Record<number, string>>;
}

/** The blocks of an article, one after the other, as a template writes them. */
export function blocksOf(article: Article, forms: BlockForms): string {
  return article.blocks
    .map(([kind, content], index) => blockOf(kind, content, forms) + (forms.after?.[index] ?? ''))
    .join('\n');
}

function blockOf(kind: unknown, content: unknown, forms: BlockForms): string {
  const { p, h2 = '<h2>{}</h2>', ul = '<ul>{}</ul>', li = '<li>{}</li>' } = forms;
  const quote = forms.quote ?? '<blockquote><p>{}</p></blockquote>';
  if (Array.isArray(content)) {
    return filled(ul, content.map((item) => filled(li, body(String(item)))).join('\n'));
  }
  const form = kind === 'h2' ? h2 : kind === 'quote' ? quote : p;
  return filled(form, body(String(content)));
}

export function filled(form: string, words: string): string {
  return form.replace('{}', () => words);
}

/** Items of a list, each in a form. */
export function each(items: readonly string[], form: string): string {
  return items.map((item) => filled(form, escaped(item))).join('\n');
}

/** The page of a template with an article. */
function pageOf(template: Template, article: Article): Page {
  const words = { ...furniture.en, ...furniture[languageOf(article)] };
  const marked = template.write(article, words);
  const without = template.without ?? [];
  return {
    id: `${template.name}-${article.id}`,
    template: template.name,
    html: marked.replaceAll(OPEN, '').replaceAll(CLOSE, ''),
    body: Array.from(marked.matchAll(BODY), ([, words_ = '']) => plain(words_)).join('\n'),
    title: article.title,
    authors: without.includes('byline') ? null : article.authors,
    published: without.includes('published') ? null : article.published,
  };
}

function languageOf({ language }: Article): 'en' | 'es' | 'de' {
  return language === 'es' || language === 'de' ? language : 'en';
}

function plain(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot);/g, (reference) => REFERENCES[reference] ?? '');
}

const MONTHS = {
  en: 'January February March April May June July August September October November December',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
};

/** The day of an article as its language writes it: `7 May 2024`, `12 de marzo de 2024`. */
export function writtenDay(article: Article): string {
  const [year = '', month = '', day = ''] = article.published.split('-');
  const language = languageOf(article);
  const name = MONTHS[language].split(' ')[Number(month) - 1] ?? '';
  if (language === 'es') return `${Number(day)} de ${name} de ${year}`;
  return `${Number(day)}${language === 'de' ? '.' : ''} ${name} ${year}`;
}

/** The pages of some templates, each with two articles or more. */
export function pagesOf(templates: readonly Template[]): readonly Page[] {
  return templates.flatMap((template, index) => {
    const fitting = articles.entries.filter(({ id }) => template.articles?.includes(id) ?? true);
    const first = (index * 3) % fitting.length;
    const second = (first + 1 + (index % 3)) % fitting.length;
    const chosen = template.articles === undefined ? [fitting[first], fitting[second]] : fitting;
    return chosen
      .filter((article) => article !== undefined)
      .map((article) => pageOf(template, article));
  });
}
