import { blocksOf, body, each, escaped, writtenDay, type Template } from '../page.ts';

/** A press release in a content management system with fields. */
const release: Template = {
  name: 'press-release',
  without: ['byline'],
  write: (
    article,
    words,
  ) => `<!DOCTYPE html><html lang="${article.language}" dir="ltr"><head><title>${escaped(article.title)} | ${article.site}</title><meta name="dcterms.date" content="${article.published}T00:00+01:00"></head><body class="path-node page-node-type-press-release"><a href="#main-content" class="visually-hidden focusable">${words.skip}</a>
<div class="dialog-off-canvas-main-canvas"><div class="layout-container"><header role="banner"><div class="region region-header"><div id="block-branding" class="block block-system"><a href="/">${article.site}</a></div><nav role="navigation"><ul class="menu">${each(words.nav, '<li class="menu-item"><a href="/x">{}</a></li>')}</ul></nav></div></header><div class="region region-breadcrumb"><nav class="breadcrumb"><ol><li><a href="/">Home</a></li><li>Media</li></ol></nav></div>
<main role="main"><a id="main-content" tabindex="-1"></a><div class="layout-content"><div class="region region-content"><div id="block-page-title"><h1 class="page-title"><span class="field field--name-title">${escaped(article.title)}</span></h1></div><div id="block-content"><article role="article" class="node node--type-press-release node--view-mode-full"><div class="node__content">
<div class="field field--name-field-date field--type-datetime"><div class="field__label visually-hidden">Date</div><div class="field__item"><time datetime="${article.published}T12:00:00Z">${writtenDay(article)}</time></div></div>
<div class="field field--name-field-summary field--type-text-long field__item"><p>${body(article.intro)}</p></div>
<div class="clearfix text-formatted field field--name-body field--type-text-with-summary field__item">${blocksOf(article, { p: '<p>{}</p>', h2: '<h3>{}</h3>' })}<p>###</p></div>
<div class="field field--name-field-contacts field--label-above"><div class="field__label">Media contact</div><div class="field__item"><p>Press office, +00 20 7946 0000, press@office.example</p></div></div>
<div class="field field--name-field-tags field--type-entity-reference"><div class="field__label">Tags</div>${each(words.tags, '<div class="field__item"><a href="/t">{}</a></div>')}</div></div></article></div>
<div class="views-element-container block block-views"><h2>Latest press releases</h2><div class="view-content">${each(words.related, '<div class="views-row"><span class="views-field-title"><a href="/r">{}</a></span> <span>3 May 2024</span></div>')}</div></div></div></div></main><footer role="contentinfo"><p>${words.copyright}</p></footer></div></div></body></html>`,
};

/** A government page with a summary, a contents list and a question whether it was useful. */
const government: Template = {
  name: 'government-news',
  without: ['byline'],
  articles: ['grant', 'pier', 'archive'],
  write: (
    article,
    words,
  ) => `<!DOCTYPE html><html class="govuk-template" lang="en"><head><title>${escaped(article.title)} - NOR.GOV</title><meta name="description" content="${escaped(article.intro)}"><meta property="og:site_name" content="NOR.GOV">
<script type="application/ld+json">${JSON.stringify({ '@context': 'http://schema.org', '@type': 'NewsArticle', headline: article.title, datePublished: `${article.published}T00:01:00+00:00`, author: { '@type': 'Organization', name: article.site }, publisher: { '@type': 'Organization', name: 'NOR.GOV' } })}</script></head><body class="gem-c-layout-for-public govuk-template__body">
<div id="global-cookie-message" class="gem-c-cookie-banner govuk-cookie-banner" role="region" aria-label="cookie banner"><h2>Cookies on NOR.GOV</h2><p>${words.cookies}</p></div><a href="#content" class="gem-c-skip-link govuk-skip-link">${words.skip}</a>
<header role="banner" class="gem-c-layout-super-navigation-header"><nav>${each(words.nav, '<a href="/n">{}</a>')}</nav></header><div id="wrapper" class="govuk-width-container"><div class="govuk-breadcrumbs"><ol><li><a href="/">Home</a></li><li><a href="/w">Environment</a></li></ol></div><main role="main" id="content" class="news-article" lang="en">
<div class="gem-c-heading"><span class="govuk-caption-xl gem-c-title__context">Press release</span><h1 class="gem-c-heading__text govuk-heading-xl">${escaped(article.title)}</h1></div><p class="gem-c-lead-paragraph">${body(article.intro)}</p>
<div class="metadata-logo-wrapper"><div class="gem-c-metadata"><dl><dt class="gem-c-metadata__term">From:</dt><dd class="gem-c-metadata__definition"><a href="/o">${article.site}</a> and <a href="/p">Ruth Adeyemi MP</a></dd><dt class="gem-c-metadata__term">Published</dt><dd class="gem-c-metadata__definition">${writtenDay(article)}</dd></dl></div></div>
<div class="content-bottom-margin"><div class="gem-c-govspeak govuk-govspeak"><div class="govspeak"><figure class="image embedded"><img src="x"><figcaption><p>${escaped(words.caption)}</p></figcaption></figure>${blocksOf(article, { p: '<p>{}</p>', h2: '<h2 id="x">{}</h2>' })}</div></div></div>
<div class="gem-c-single-page-notification-button"><a href="/s">Get emails about this page</a></div><div class="gem-c-share-links"><h2>Share this page</h2><ul><li><a href="/f"><span>Share on Facebook <span class="govuk-visually-hidden">(opens in new tab)</span></span></a></li></ul></div><div class="gem-c-published-dates">Published ${writtenDay(article)}</div></main>
<div class="gem-c-contextual-sidebar"><nav role="navigation" class="gem-c-related-navigation"><h2>Related content</h2><ul>${each(words.related, '<li><a href="/r">{}</a></li>')}</ul></nav></div><div class="gem-c-feedback"><h2>Is this page useful?</h2><p>Help us improve NOR.GOV. We’ll send you a link to a feedback form. It will take only 2 minutes to fill in.</p></div></div><footer role="contentinfo"><p>All content is available under the Open Government Licence</p></footer></body></html>`,
};

/** Documentation: a tree of pages, a table of contents, admonitions, code, links to the next page. */
const manual: Template = {
  name: 'manual',
  without: ['byline', 'published'],
  articles: ['queue', 'grant'],
  write: (
    article,
    words,
  ) => `<!doctype html><html lang="en"><head><title>${escaped(article.title)} | ${article.site} Docs</title></head><body><div id="__docusaurus"><div role="region" aria-label="Skip to main content"><a class="skipToContent_fXgn" href="#main">${words.skip}</a></div><nav class="navbar navbar--fixed-top"><a href="/">${article.site}</a>${each(words.nav, '<a class="navbar__item" href="/x">{}</a>')}</nav>
<div class="main-wrapper"><aside class="theme-doc-sidebar-container"><ul class="menu__list">${each(words.related, '<li class="theme-doc-sidebar-item-link menu__list-item"><a class="menu__link" href="/x">{}</a></li>')}</ul></aside><main class="docMainContainer_TBSr"><div class="row"><div class="col docItemCol_VOVn"><nav class="theme-doc-breadcrumbs"><ul><li>Guides</li></ul></nav><div class="tocCollapsible_ETCw"><button>On this page</button></div>
<article><span class="theme-doc-version-badge badge">Version: 3.x</span><div class="theme-doc-markdown markdown"><header><h1>${escaped(article.title)}</h1></header><p>${body(article.intro)}</p>
${blocksOf(article, { p: '<p>{}</p>', h2: '<h2 class="anchor" id="a">{}<a class="hash-link" href="#a" aria-label="Direct link">​</a></h2>', after: { 3: `<div class="language-js codeBlockContainer_Ckt0"><div><pre tabindex="0"><code>queue.retry({ attempts: 5, delay: 1000 });</code></pre><div class="buttonGroup"><button>Copy</button></div></div></div>`, 6: `<div class="theme-admonition theme-admonition-note alert alert--secondary"><div class="admonitionHeading_Gvgb">note</div><div><p>${body('Versions before 3.0 waited for a fixed time, and some handlers still rely on that.')}</p></div></div>`, 8: '<table><thead><tr><th>Option</th><th>Default</th></tr></thead><tbody><tr><td><code>attempts</code></td><td>5</td></tr></tbody></table>' } })}
</div><footer class="theme-doc-footer"><a href="/edit">Edit this page</a><span class="theme-last-updated">Last updated on <b>Nov 3, 2024</b></span></footer></article><nav class="pagination-nav" aria-label="Docs pages"><a class="pagination-nav__link" href="/n"><div>Next</div><div>Queues in tests</div></a></nav></div><div class="col col--3"><div class="tableOfContents_bqdL"><ul class="table-of-contents"><li><a href="#a">Waiting between attempts</a></li></ul></div></div></div></main></div><footer class="footer"><div>Copyright © 2024</div></footer></div></body></html>`,
};

/** A page of the nineties: layout by tables, paragraphs parted by line breaks. */
const tables: Template = {
  name: 'table-layout',
  without: ['published'],
  write: (
    article,
    words,
  ) => `<HTML><HEAD><TITLE>${escaped(article.title)}</TITLE></HEAD><BODY BGCOLOR="#FFFFFF"><TABLE WIDTH=760 BORDER=0><TR><TD COLSPAN=3><FONT SIZE=2>${each(words.nav, '<A HREF="x.htm">{}</A> |')}</FONT></TD></TR><TR><TD WIDTH=120 VALIGN=top><FONT SIZE=1>${each(words.related, '<A HREF="y.htm">{}</A><BR>')}</FONT></TD>
<TD WIDTH=480><H1><FONT FACE="Arial">${escaped(article.title)}</FONT></H1><B>${words.by} ${article.authors.join(' and ')}</B><BR><BR>${body(article.intro)}<BR><BR>
${blocksOf(article, { p: '{}<BR><BR>', h2: '<B>{}</B><BR><BR>', ul: '<UL>{}</UL>', li: '<LI>{}', quote: '<I>{}</I><BR><BR>', after: { 3: '<TABLE ALIGN=right WIDTH=150 BORDER=1><TR><TD>Year</TD><TD>Cost</TD></TR><TR><TD>1931</TD><TD>12,000</TD></TR></TABLE>' } })}
</TD><TD WIDTH=160><FONT SIZE=1>${words.popularHead}<BR>${each(words.related, '<LI><A HREF="z.htm">{}</A>')}</FONT></TD></TR><TR><TD COLSPAN=3 ALIGN=center><FONT SIZE=1>${words.copyright}</FONT></TD></TR></TABLE></BODY></HTML>`,
};

/** The accelerated form of a news page. */
const amp: Template = {
  name: 'amp',
  write: (
    article,
    words,
  ) => `<!doctype html><html amp lang="${article.language}"><head><meta charset="utf-8"><title>${escaped(article.title)}</title><link rel="canonical" href="https://wire.example/${article.id}"><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: article.title, datePublished: `${article.published}T08:00:00Z`, author: { name: article.authors } })}</script></head><body><amp-sidebar id="sb" layout="nodisplay"><ul>${each(words.nav, '<li><a href="/x">{}</a></li>')}</ul></amp-sidebar><amp-consent id="consent"><div class="popupOverlay"><p>${words.cookies}</p></div></amp-consent>
<header class="amp-header">${article.site}</header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${escaped(article.title)}</h1><div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">${article.authors.join(', ')}</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="${article.published}T08:00:00Z">3 days ago</time></div></header><figure class="amp-wp-article-featured-image wp-caption"><amp-img src="a.jpg"></amp-img><p class="wp-caption-text">${escaped(words.caption)}</p></figure>
<div class="amp-wp-article-content"><p>${body(article.intro)}</p>${blocksOf(article, { p: '<p>{}</p>', after: { 2: `<amp-ad width="300" height="250" type="x"><div placeholder>${words.ad}</div></amp-ad>`, 5: `<div class="amp-related-posts"><p>${words.relatedHead}</p><ol>${each(words.related.slice(0, 3), '<li><a href="/r">{}</a></li>')}</ol></div>` } })}<amp-social-share type="twitter"></amp-social-share></div><footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">Categories: <a href="/c">${article.section}</a></div></footer></article><footer class="amp-wp-footer"><p>${words.copyright}</p><a href="#top">Back to top</a></footer></body></html>`,
};

/** What a button for printing opens. */
const printed: Template = {
  name: 'print-view',
  write: (article, words) =>
    `<html><head><title>Print: ${escaped(article.title)}</title></head><body onload="window.print()"><div class="noprint"><a href="javascript:window.print()">Print this page</a> <a href="javascript:window.close()">Close window</a></div><h3 class="site">${article.site}</h3><hr><h1>${escaped(article.title)}</h1><p class="author">${words.by} ${article.authors.join(' and ')}, ${article.role}</p><p class="date">${words.publishedLabel}: ${writtenDay(article)}</p><p><b>${body(article.intro)}</b></p>${blocksOf(article, { p: '<p>{}</p>', h2: '<p><b>{}</b></p>' })}<hr><p class="small">This article was printed from https://wire.example/${article.id}.html</p><p class="small">© ${article.site}. ${words.copyright}</p></body></html>`,
};

/** A page kept by a browser: banners, overlays and menus in the text, all styles inlined. */
const saved: Template = {
  name: 'saved-page',
  write: (
    article,
    words,
  ) => `<!DOCTYPE html><html lang="${article.language}"><!-- Page saved with OneFile url: https://wire.example/ --><head><meta charset=utf-8><title>${escaped(article.title)} » ${article.site}</title><style>.x{color:red}</style><meta itemprop="datePublished" content="${article.published}"></head><body><div class="onetrust-consent-sdk" role="alertdialog"><div class="ot-sdk-row"><h2>Privacy</h2><p>${words.cookies}</p></div></div><div class="topbar"><div class="weather">12° Rain</div><div class="edition">Edition: North</div><a href="/in">Sign in</a></div><div class="megamenu"><div><strong>Sections</strong>${each([...words.nav, ...words.tags, ...words.nav], '<a href="/x">{}</a>')}</div></div>
<div class="container"><div class="content-wrapper"><div class="article-header"><div class="category-label">${article.section}</div><h1 itemprop="headline">${escaped(article.title)}</h1><div class="lead">${body(article.intro)}</div><div class="article-info"><span itemprop="author" itemscope><span itemprop="name">${article.authors.join('</span></span> <span itemprop="author" itemscope><span itemprop="name">')}</span></span> <span class="role">${article.role}</span> <span class="time">${writtenDay(article)}</span></div><div class="article-tools"><a href="#">A+</a> <a href="#">A-</a> <a href="#">${words.share}</a></div></div>
<div class="article-text"><div class="text-block">${blocksOf(article, { p: '<p>{}</p>', after: { 3: `</div><div class="banner-in-text"><span>${words.ad}</span></div><div class="text-block">`, 5: `</div><div class="inline-related"><strong>${words.more}:</strong> <a href="/r">${escaped(words.related[1] ?? '')}</a></div><div class="text-block">` } })}</div></div>
<div class="article-tags"><strong>${words.tagsHead}:</strong> ${each(words.tags, '<a href="/t">{}</a>')}</div><div class="author-card"><div class="name">${article.authors[0]}</div><p>${article.authors[0]} ${words.bio}</p></div><div class="subscribe-block"><h3>${words.newsletterHead}</h3><p>${words.newsletter}</p></div><div class="latest-news-block"><h3>${words.popularHead}</h3>${each(words.related, '<div class="news-item"><a href="/l">{}</a><span>10:1</span></div>')}</div></div></div><div class="bottom">${words.copyright}</div></body></html>`,
};

export const INSTITUTIONS: readonly Template[] = [
  release,
  government,
  manual,
  tables,
  amp,
  printed,
  saved,
];
