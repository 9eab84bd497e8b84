import { blocksOf, body, each, escaped, filled, writtenDay, type Template } from '../page.ts';

/** A broadcaster: every paragraph in a block of its own, links and pictures between the blocks. */
const broadcaster: Template = {
  name: 'broadcaster',
  write: (
    article,
    words,
  ) => `<!DOCTYPE html><html lang="${article.language}"><head><title>${escaped(article.title)} - ${article.site}</title><meta property="og:title" content="${escaped(article.title)}"><script type="application/ld+json">${JSON.stringify({ '@context': 'http://schema.org', '@type': 'ReportageNewsArticle', headline: article.title, publisher: { '@type': 'NewsMediaOrganization', name: article.site }, datePublished: `${article.published}T11:47:21.000Z`, author: article.authors.map((name) => ({ '@type': 'Person', name })) })}</script></head><body><div id="__next"><div class="sc-a1"><a data-testid="skip" href="#main-content">${words.skip}</a><header class="sc-h"><nav aria-label="Main">${each(words.nav, '<a class="sc-l" href="/x"><span>{}</span></a>')}</nav></header>
<main id="main-content"><article class="sc-ar"><div data-component="headline-block" class="sc-1"><h1 class="sc-2">${escaped(article.title)}</h1></div><div data-component="byline-block" class="sc-1"><time class="sc-t" datetime="${article.published}T11:47:21.000Z">2 days ago</time><div class="sc-b"><div><span class="sc-n">${article.authors.join(', ')}</span></div><div><span class="sc-r">${article.role}</span></div></div><button>Share</button><button>Save</button></div>
<div data-component="image-block" class="sc-1"><figure><div><img src="a.webp"><span class="sc-c">Ola Mbeki</span></div><figcaption>${escaped(words.caption)}</figcaption></figure></div>
<div data-component="text-block" class="sc-1"><p class="sc-p"><b>${body(article.intro)}</b></p></div>
${blocksOf(article, {
  p: '<div data-component="text-block" class="sc-1"><p class="sc-p">{}</p></div>',
  h2: '<div data-component="subheadline-block" class="sc-1"><h2 class="sc-s">{}</h2></div>',
  ul: '<div data-component="unordered-list-block" class="sc-1"><ul>{}</ul></div>',
  quote: '<div data-component="text-block" class="sc-1"><p class="sc-p">{}</p></div>',
  after: {
    2: `<div data-component="links-block" class="sc-1"><ul class="sc-ul">${each(words.related.slice(0, 3), '<li><a href="/r">{}</a></li>')}</ul></div>`,
    5: `<div data-component="text-block" class="sc-1"><p class="sc-p">${words.more}: <a href="/g">${escaped(words.related[4] ?? '')}</a></p></div><div data-component="image-block"><figure><img src="b"><figcaption>${escaped(words.caption)}</figcaption></figure></div>`,
  },
})}
<div data-component="topic-list" class="sc-1"><div class="sc-tl">${each(words.tags, '<a href="/t">{}</a>')}</div></div></article>
<div data-component="ohio-section" class="sc-o"><h2>More on this story</h2>${each(words.related, '<div data-testid="card"><a href="/m"><h2>{}</h2><p>It comes after months of talks behind closed doors in the town hall.</p><span>3 hrs ago</span></a></div>')}</div></main><footer class="sc-f"><p>Copyright © 2024. ${words.copyright}</p></footer></div></div></body></html>`,
};

/** A paper of record: paragraphs in companion columns, a subscriber's note, a bottom line of the author. */
const record: Template = {
  name: 'paper-of-record',
  write: (
    article,
    words,
  ) => `<!DOCTYPE html><html lang="${article.language}"><head><title data-rh="true">${escaped(article.title)} - The ${article.site}</title><meta data-rh="true" property="article:published_time" content="${article.published}T09:00:09.000Z"><meta data-rh="true" name="byl" content="${words.by} ${article.authors.join(' and ')}"><meta property="og:title" content="${escaped(article.title)}"></head><body><div id="app"><div class="css-mcm29f"><a class="css-777zgl" href="#site-content">${words.skip}</a><a class="css-777zgl" href="#site-index">Skip to Site Index</a><header class="NYTAppHideMasthead css-1r6wvpq"><div>${each(words.nav, '<a href="/x">{}</a>')}</div></header></div>
<div id="site-content"><div class="css-9tf9ac"><article id="story" class="css-1vxca1d"><div id="top-wrapper" class="css-1fvzlsx"><div class="ad css-rfqw0c"><p class="css-hw">Advertisement</p><a href="#after-top" class="css-777zgl">SKIP ADVERTISEMENT</a></div></div><header class="css-1bymuyk"><p class="css-1h"><a href="/s">${article.section}</a></p><h1 class="css-v3z4">${escaped(article.title)}</h1><p id="article-summary" class="css-w6ymp8">${body(article.intro)}</p><div class="css-103l8m3"><div aria-hidden="true"><picture><img></picture></div><figcaption class="css-1g9ic6e"><span>${escaped(words.caption)}</span><span><span>Credit...</span>Ola Mbeki</span></figcaption></div><div class="css-18e8msd"><p class="css-4anu6l e1jsehar1"><span class="byline-prefix">By </span><span class="css-1baulvz">${article.authors.join('</span> and <span class="css-1baulvz">')}</span></p><p class="css-7h">${article.authors[0]} reported from Wend.</p></div><ul class="css-1x"><li class="css-e16638"><time class="css-1sbuyqj" datetime="${article.published}T05:00:09-04:00">${writtenDay(article)}</time></li></ul></header>
<section name="articleBody" class="meteredContent css-1r7ky0e">${blocksOf(article, {
    p: '<div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8"><p class="css-at9mc1 evys1bk0">{}</p></div></div>',
    h2: '<div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8"><h2 class="css-13o6u42">{}</h2></div></div>',
    after: {
      3: `<div><div class="css-ad"><div class="css-1"><p>Advertisement</p><a href="#after">SKIP ADVERTISEMENT</a></div></div></div>`,
      6: `<div><section class="css-nl"><div class="css-x"><h2>${words.newsletterHead}</h2> <p>${words.newsletter}</p> <a href="/nl">Get it sent to your inbox.</a></div></section></div>`,
    },
  })}</section><div class="bottom-of-article"><div class="css-jz"><p>${article.authors[0]} <span>${words.bio}</span> <a href="/p">More about ${article.authors[0]}</a></p></div><div class="css-vv"><p>A version of this article appears in print on , Section A, Page 4 of the New Wend edition with the headline: The Pier. Order Reprints | Today’s Paper | Subscribe</p></div><div><p>See more on: <a href="/t">${words.tags.join('</a>, <a href="/t">')}</a></p></div></div></article></div>
<div><section id="bottom-sheet"><div class="css-rel"><h2>Related Content</h2>${each(words.related, '<article class="css-rc"><div><a href="/r"><h3>{}</h3></a><p>The council had promised to answer within a week, and has not.</p></div></article>')}</div></section></div></div><footer><nav><ul>${each(words.nav, '<li><a href="/f">{}</a></li>')}</ul></nav></footer></div></body></html>`,
};

/** A newspaper of a chain of small towns: social buttons by a tool, a subscription note in the text. */
const local: Template = {
  name: 'local-paper',
  write: (
    article,
    words,
  ) => `<!DOCTYPE html><html lang="${article.language}"><head><title>${escaped(article.title)} | ${article.section} | wendcourier.example</title><meta name="author" content="${article.authors.map((name) => `${name} The Courier`).join('; ')}"><meta property="og:site_name" content="Wend Courier"><script type="application/ld+json">${JSON.stringify([{ '@type': 'NewsArticle', headline: article.title, datePublished: `${article.published}T14:30:00-06:00`, author: article.authors.map((name) => ({ '@type': 'Person', name })) }, { '@type': 'BreadcrumbList' }])}</script></head>
<body class="dark-mode-allowed"><div id="site-container" class="site-container"><header id="site-header-container"><div class="navbar">${each(words.nav, '<a href="/x" class="tnt-section">{}</a>')}</div></header><section id="main-body-container" class="container"><section id="main-page-container" class="row"><div class="col-lg-8"><article id="asset-12" class="asset article"><header class="asset-header"><span class="label-flags"><span class="label label-flag">breaking</span></span><h1 class="headline"><span>${escaped(article.title)}</span></h1><div class="meta"><span><ul class="list-inline"><li><span class="tnt-byline">${words.by} ${article.authors.join(' and ')} The Courier</span></li><li class="visible-print"><time datetime="${article.published}T14:30:00-06:00">${writtenDay(article)}</time></li><li>Comments</li></ul></span></div></header>
<div class="asset-masthead"><ul class="social-share-links"><li><a href="#">Facebook</a></li><li><a href="#">Twitter</a></li></ul></div><div class="asset-photo"><figure><img><figcaption class="caption"><span class="caption-text"><p>${escaped(words.caption)}</p></span><span class="tnt-byline">Ola Mbeki, Courier</span></figcaption></figure></div>
<div class="asset-content subscriber-premium"><div id="article-body" class="asset-body"><div class="subscriber-preview"><p>${body(article.intro)}</p></div>${blocksOf(
    article,
    {
      p: '<div class="subscriber-only"><p>{}</p></div>',
      h2: '<div class="subscriber-only"><p><strong>{}</strong></p></div>',
      after: {
        1: `<div class="lee-article-text"><div class="tncms-region"><div class="tncms-block"><div class="emailalert"><div class="promo-design"><h3>Are you a morning reader?</h3><p>${words.newsletter}</p><button>Sign up</button><p>I understand and agree that registration on or use of this site constitutes agreement to its user agreement.</p></div></div></div></div></div>`,
        4: `<div class="inline-asset"><div class="card summary"><div class="card-body"><div class="card-label"><a href="/s">${article.section}</a></div><div class="card-headline"><h3><a href="/r">${escaped(words.related[0] ?? '')}</a></h3></div><div class="card-lead"><p>It was the third such ruling since the spring, and no one expects it to be the last.</p></div></div></div></div>`,
      },
    },
  )}</div><div class="share-container"><ul>${each(['Facebook', 'Twitter', 'Copy article link'], '<li><a href="#">{}</a></li>')}</ul></div><div class="asset-tags"><h4>Tags</h4><ul>${each(words.tags, '<li><a href="/t">{}</a></li>')}</ul></div><div class="asset-author"><h4>${article.authors[0]}</h4><p>${article.authors[0]} ${words.bio}</p></div></div></article>
<div id="asset-below"><section class="block"><h3>Recommended for you</h3><div>${each(words.related, '<div class="card"><h3><a href="/c">{}</a></h3></div>')}</div></section><div id="comments-container"><h3>Join the conversation</h3><p>Keep it clean. Please avoid obscene, vulgar, lewd, racist or sexually-oriented language. Be truthful. Be nice.</p></div></div></div><aside class="col-lg-4"><div class="block"><h3>Most Popular</h3><ul>${each(words.related, '<li><a href="/p">{}</a></li>')}</ul></div></aside></section></section></div></body></html>`,
};

/** A Spanish paper: a subtitle as `h2`, a list of topics, a note on who reports. */
const diario: Template = {
  name: 'spanish-paper',
  articles: ['tranvia', 'pier'],
  write: (
    article,
    words,
  ) => `<!DOCTYPE html><html lang="es"><head><title>${escaped(article.title)} | ${article.section} | ${article.site}</title><meta property="article:published_time" content="${article.published}T05:00:00+01:00"><meta property="article:author" content="https://faro.example/autor/x"><meta property="og:site_name" content="${article.site}"></head><body class="salida_articulo"><div class="didomi-popup"><p>${words.cookies}</p></div><header class="x-hf-pf"><nav>${each(words.nav, '<a href="/x">{}</a>')}</nav></header><article id="main-content"><header class="a_e_h"><div class="a_k"><a class="a_k_n" href="/s">${article.section}</a></div><div class="a_e_txt"><h1 class="a_t">${escaped(article.title)}</h1><h2 class="a_st">${body(article.intro)}</h2></div><figure class="a_m"><img><figcaption class="a_m_p"><span>${escaped(words.caption)}</span><span class="a_m_m">Ola Mbeki</span></figcaption></figure><div class="a_md"><div class="a_md_txt"><div class="a_md_a"><a href="/autor/x" class="a_md_a_n">${article.authors.join('</a>, <a href="/autor/y" class="a_md_a_n">')}</a></div><div class="a_md_f"><span class="a_md_f_c">Alborada - </span><time datetime="${article.published}T05:00:00.000Z"><a href="/hemeroteca">${writtenDay(article)}</a></time></div></div></div><div class="a_sh"><a href="#">${words.share}</a><a href="#">Ir a los comentarios</a></div></header>
<div class="a_c clearfix">${blocksOf(article, { p: '<p>{}</p>', h2: '<h3>{}</h3>', after: { 3: `<section class="a_rl"><h4>Más información</h4><ul>${each(words.related.slice(0, 2), '<li><a href="/r">{}</a></li>')}</ul></section>`, 5: `<div class="sumario_foto"><div class="sumario__interior"><p>${words.newsletterHead}</p><p>${words.newsletter}</p></div></div>` } })}
<p>Puede seguir a la sección en <a href="/tw">Facebook</a> y <a href="/tw">X</a>, o apuntarse aquí para recibir <a href="/nl">nuestra newsletter semanal</a>.</p></div>
<section class="a_bt"><div class="a_b_w"><h3>Regístrate gratis para seguir leyendo</h3><p>${words.paywall}</p></div></section><section class="a_au"><h4>Sobre la firma</h4><div>${article.authors[0]} ${words.bio}</div></section><section class="a_ei"><h4>Archivado En</h4><ul>${each(words.tags, '<li><a href="/t">{}</a></li>')}</ul></section></article><section class="a_mv"><h4>Lo más visto</h4><ol>${each(words.related, '<li><a href="/m">{}</a></li>')}</ol></section><footer><p>© ${article.site}. ${words.copyright}</p></footer></body></html>`,
};

/** A German weekly: a lead with its author, boxes for other articles, a mark where payment begins. */
const magazin: Template = {
  name: 'german-weekly',
  articles: ['moor', 'orchard'],
  write: (article, words) =>
    `<!DOCTYPE html><html lang="de"><head><title>${escaped(article.title)} - ${article.site}</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: article.title, datePublished: `${article.published}T13:00:00+01:00`, author: article.authors.map((name) => ({ '@type': 'Person', name })), publisher: { '@type': 'Organization', name: article.site } })}</script></head><body><div id="Inhalt"><div data-area="top-bar"><a href="#Inhalt">${words.skip}</a>${each(words.nav, '<a href="/x">{}</a>')}</div><main><article class="bg-white"><header><div data-area="intro"><h2><span class="block text-primary-base">${article.section}</span> <span class="align-middle">${escaped(article.title)}</span></h2><div class="RichText leading-loose">${body(article.intro)}</div><div class="text-black font-sansUI"><span>Von <a href="/a">${article.authors.join('</a> und <a href="/a">')}</a></span></div><div><time datetime="${article.published} 13:00:00" class="timeformat">${writtenDay(article)}, 13.00 Uhr</time></div></div></header><section data-area="body"><div class="clearfix">${blocksOf(article, { p: '<div data-sara-click-el="body_element" class="RichText"><p>{}</p></div>', h2: '<div class="RichText"><h3>{}</h3></div>', quote: '<div class="RichText"><p>{}</p></div>', after: { 1: `<div data-area="related_articles" class="lg:mt-32"><div class="border-t"><div>${words.relatedHead}</div><ul>${each(words.related.slice(0, 3), '<li><a href="/r"><span>{}</span></a></li>')}</ul></div></div>`, 3: `<section class="ads-in"><span>Anzeige</span></section><div class="quote-box"><p>Zum Newsletter</p><p>${words.newsletter}</p></div>`, 5: `<figure><img><figcaption><p>${escaped(words.caption)}</p><small>${words.credit}</small></figcaption></figure>` } })}</div></section><footer><div><a href="#">${words.share}</a></div></footer></article></main><div data-area="block>topic"><h2>Mehr lesen über</h2>${each(words.tags, '<a href="/t">{}</a>')}</div></div></body></html>`,
};

/** An agency's page with updates and a box with what is known, all in one flow of paragraphs. */
const agency: Template = {
  name: 'agency',
  write: (
    article,
    words,
  ) => `<!doctype html><html lang="${article.language}"><head><title>${escaped(article.title)} | AgencyNews</title><meta property="og:site_name" content="AgencyNews"><meta property="article:published_time" content="${article.published}T15:03:00"></head><body class="Page-body"><div class="Page-header"><div class="Page-header-nav">${each(words.nav, '<a class="AnClick" href="/x">{}</a>')}</div></div><div class="Page-content"><main class="Page-main"><div class="Page-lead"><h1 class="Page-headline">${escaped(article.title)}</h1></div><div class="Page-byline"><div class="Page-byline-info"><div class="Page-authors">By <span class="Link">${article.authors.map((name) => name.toUpperCase()).join('</span>, <span class="Link">')}</span></div><div class="Page-dateModified">${words.updated} 9:12 PM GMT, ${writtenDay(article)}</div></div><div class="Page-actions"><span>Share</span></div></div>
<div class="Page-storyBody"><div class="RichTextStoryBody RichTextBody"><p>${body(article.intro)}</p>${blocksOf(article, { p: '<p>{}</p>', after: { 2: `<div class="PageListEnhancementGeneric"><div class="PageListEnhancementGeneric-title">Related Stories</div><div class="PageList-items">${each(words.related.slice(0, 3), '<div class="PagePromo"><a href="/r"><span class="PagePromoContentIcons-text">{}</span></a></div>')}</div></div>`, 4: `<div class="HtmlModuleEnhancement"><p>What to know: our tracker of every pier in the land</p><a href="/tracker">Open the tracker</a></div>`, 7: filled('<p>{}</p>', '___') } })}<p>___</p><p>Follow the agency’s coverage of the coast: <a href="https://x.example/hub">https://x.example/hub</a></p></div></div><div class="Page-authorBio"><div class="Bio-name">${article.authors[0]}</div><div class="Bio-text">${article.authors[0]} ${words.bio}</div></div></main><aside class="Page-aside"><h2>Most read</h2>${each(words.related, '<div class="PagePromo-title"><a href="/m">{}</a></div>')}</aside></div></body></html>`,
};

export const LATER_NEWS: readonly Template[] = [
  broadcaster,
  record,
  local,
  diario,
  magazin,
  agency,
];
