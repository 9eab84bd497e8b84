import { blocksOf, body, each, escaped, writtenDay, type Template } from '../page.ts';

/** A daily with hashed classes, a standfirst beside the body, and boxes of links within the text. */
const daily: Template = {
  name: 'daily',
  write: (article, words) => `<!doctype html>
<html lang="${article.language}"><head><meta charset="utf-8"><title>${escaped(article.title)} | ${article.section} | ${article.site}</title>
<meta property="og:title" content="${escaped(article.title)}"><meta property="og:site_name" content="${article.site}">
<meta property="article:author" content="https://daily.example/profile/x"><meta property="article:published_time" content="${article.published}T05:00:12.000Z">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":${JSON.stringify(article.title)},"author":${JSON.stringify(article.authors.map((name) => ({ '@type': 'Person', name })))},"datePublished":"${article.published}T05:00:12.000Z","publisher":{"@type":"Organization","name":"${article.site}"}}]}</script></head>
<body><a href="#maincontent" class="u-h skip">${words.skip}</a><header role="banner" class="dcr-1nac"><nav><ul>${each(words.nav, '<li><a href="/x">{}</a></li>')}</ul></nav></header>
<main data-layout="StandardLayout"><article class="dcr-ozsar7"><div data-gu-name="title"><aside><a href="/s">${article.section}</a></aside></div>
<div data-gu-name="headline"><h1 class="dcr-y70er5">${escaped(article.title)}</h1></div>
<div data-gu-name="standfirst"><div class="dcr-1yi1cnj"><p>${body(article.intro)}</p><ul><li><a href="/l">${escaped(words.related[5] ?? '')}</a></li></ul></div></div>
<div data-gu-name="media"><figure><img src="a.jpg" alt=""><figcaption class="dcr-d1mfg2"><span>${escaped(words.caption)}</span> ${words.credit}</figcaption></figure></div>
<div data-gu-name="meta"><div class="dcr-1cfpnlw"><address aria-label="Contributor info"><div><a rel="author" href="/p">${article.authors.join('</a> and <a rel="author" href="/p">')}</a></div></address><details class="dcr-3dvptp"><summary>${writtenDay(article)} 06.00 CET</summary>${words.updated} 07.41 CET</details><div data-component="share-buttons"><a href="#s">${words.share}</a></div></div></div>
<div data-gu-name="body"><div id="maincontent" class="article-body-commercial-selector dcr-rfj">
${blocksOf(article, {
  p: '<p class="dcr-130mj7b">{}</p>',
  after: {
    2: `<figure data-spacefinder-role="richLink" class="dcr-47fhrn"><div class="dcr-rich"><a href="/r"><div>${escaped(words.related[1] ?? '')}</div><div>${words.more}</div></a></div></figure>`,
    4: `<figure class="dcr-img"><img src="b.jpg"><figcaption>${escaped(words.caption)} ${words.credit}</figcaption></figure><div class="ad-slot-container"><div class="ad-slot__label">${words.ad}</div></div>`,
    6: `<aside class="dcr-epic" data-component="nl"><h2>${words.newsletterHead}</h2><p>${words.newsletter}</p></aside>`,
  },
})}
</div></div><div data-gu-name="submeta"><div class="dcr-1nx1"><span>Topics</span><ul>${each(words.tags, '<li><a href="/t">{}</a></li>')}</ul></div><div><a href="/syn">Reuse this content</a></div></div></article>
<section data-link-name="most-viewed"><h2>${words.popularHead}</h2><ol>${each(words.related, '<li><a href="/m"><h4>{}</h4></a></li>')}</ol></section></main>
<footer><p>© 2024 ${article.site}. ${words.copyright}</p></footer></body></html>`,
};

/** A regional paper on a large platform: body in a wrapper, links in brackets, ads, a paywall. */
const regional: Template = {
  name: 'regional',
  write: (
    article,
    words,
  ) => `<!DOCTYPE html><html lang="${article.language}"><head><title>${escaped(article.title)} - ${article.site}</title>
<script type="application/ld+json">${JSON.stringify({
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: `${article.published}T17:20:00-04:00`,
    author: article.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: article.site },
    articleBody: article.blocks
      .filter(([kind]) => kind === 'p')
      .map(([, text]) => text)
      .join(' '),
  })}</script></head>
<body><div id="fusion-app"><div class="b-header-nav-chain"><nav aria-label="Sections Menu">${each(words.nav, '<a class="c-link" href="/x">{}</a>')}</nav></div>
<div class="b-right-rail"><div class="b-right-rail__main-wrapper"><main class="b-right-rail__main"><div class="c-overline">${article.section}</div><h1 class="b-headline">${escaped(article.title)}</h1><h2 class="b-subheadline">${body(article.intro)}</h2>
<div class="b-byline"><span class="b-byline__by">${words.by}</span> <span class="b-byline__names"><a class="b-byline__name" href="/a">${article.authors.join('</a>, <a class="b-byline__name" href="/a">')}</a></span></div><time class="b-date" datetime="${article.published}T17:20:00-04:00">${writtenDay(article)} at 5:20 p.m.</time>
<figure class="b-lead-art c-media-item"><img src="a.jpg"><figcaption class="c-media-item__fig-caption"><span class="c-media-item__caption">${escaped(words.caption)}</span><span class="c-media-item__credit">(Ola Mbeki/Staff Photographer)</span></figcaption></figure>
<article class="b-article-body">
${blocksOf(article, {
  p: '<p class="c-paragraph">{}</p>',
  h2: '<h2 class="c-heading">{}</h2>',
  after: {
    1: `<div class="arcad-feature"><div class="arcad"><p>${words.ad}</p></div></div>`,
    2: `<p class="c-paragraph interstitial-link">[ <a href="/r">${escaped(words.related[0] ?? '')}</a> ]</p>`,
    4: `<p class="c-paragraph"><b>${words.more}:</b> <a href="/r2">${escaped(words.related[3] ?? '')}</a></p>`,
    6: `<div class="b-newsletter-promo"><p>${words.newsletterHead}</p><p>${words.newsletter}</p></div>`,
  },
})}
<hr><p class="c-paragraph"><i>${article.authors[0]} ${words.bio}</i></p></article>
<div class="b-author-bio"><h2>${article.authors[0]}</h2><p>${article.authors[0]} ${words.bio}</p></div></main></div>
<aside class="b-right-rail__rail-wrapper"><div class="b-results-list"><h3>${words.popularHead}</h3>${each(words.related, '<article><h2><a href="/m">{}</a></h2></article>')}</div></aside></div></div>
<div class="paywall-overlay" role="dialog"><p>${words.paywall}</p></div><footer class="b-footer"><p>© ${article.site} ${words.copyright}</p></footer></body></html>`,
};

/** A tabloid: highlights above, links in capitals within the text, lists of others below. */
const tabloid: Template = {
  name: 'tabloid',
  write: (
    article,
    words,
  ) => `<html><head><title>${escaped(article.title)} | ${article.site}</title><meta name="author" content="${article.authors.join(', ')}"><meta property="article:published_time" content="${article.published}T09:12:00+0000"><meta property="og:site_name" content="${article.site}"></head><body class="article-page">
<div class="cmp-consent"><h2>We value your privacy</h2><p>${words.cookies}</p><button>${words.accept}</button></div>
<div id="page-container"><div class="masthead"><ul>${each(words.nav, '<li><a href="/n">{}</a></li>')}</ul></div>
<div id="content" class="alpha"><div id="js-article-text"><h1>${escaped(article.title)}</h1>
<ul class="mol-bullets-with-font"><li><strong>${escaped(words.related[4] ?? '')}</strong></li><li class="read"><b>READ MORE: </b><a href="/r"><b>${escaped(words.related[2] ?? '')}</b></a></li></ul>
<p class="author-section byline-plain">${words.by} <a class="author" href="/a">${article.authors.join('</a> and <a class="author" href="/a">')}</a></p>
<p class="byline-section"><span class="article-timestamp article-timestamp-published"><span class="article-timestamp-label">${words.publishedLabel}:</span> <time datetime="${article.published}T09:12:00+0000">09:12, ${writtenDay(article)}</time></span> | <span class="article-timestamp">${words.updated}: <time>11:40</time></span></p>
<div class="shareArticles"><a href="#">e-mail</a><span class="count">138 shares</span></div>
<div itemprop="articleBody"><p class="mol-para-with-font"><b>${body(article.intro)}</b></p>
${blocksOf(article, {
  p: '<p class="mol-para-with-font"><font style="font-size:1.2em">{}</font></p>',
  h2: '<h3 class="mol-factbox-title">{}</h3>',
  after: {
    1: `<div class="artSplitter mol-img-group"><div class="mol-img"><img src="1.jpg"></div><p class="imageCaption">${escaped(words.caption)}</p></div>`,
    3: `<div class="mol-article-quote related-replace-parent"><div class="related-carousel"><h3>RELATED ARTICLES</h3><ul>${each(words.related.slice(0, 3), '<li><a href="/x"><span>{}</span></a></li>')}</ul></div></div>`,
    5: `<p><strong>MORE: <a href="/m">${escaped(words.related[5] ?? '')}</a></strong></p>`,
  },
})}
</div></div>
<div class="reader-comments"><h3>Comments 3</h3>${words.comments.map((text, i) => `<div class="comment"><p class="user-info"><a href="/u">${words.commentNames[i]}</a>, 2 hours ago</p><p class="comment-body">${text}</p></div>`).join('')}</div>
<div id="taboola-below"><h4>You may also like</h4>${each(words.related, '<a href="/t" class="item"><span>{}</span></a>')}</div></div>
<div class="beta"><div class="puff"><h3>Don’t miss</h3><ul>${each(words.related, '<li><a href="/d"><strong>{}</strong></a></li>')}</ul></div></div></div></body></html>`,
};

/** A running report: key events, then posts with their times, the latest first. */
const live: Template = {
  name: 'live-report',
  without: ['byline'],
  articles: ['pier', 'keeper', 'moor'],
  write: (
    article,
    words,
  ) => `<!doctype html><html lang="${article.language}"><head><title>${escaped(article.title)} – live</title><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":${JSON.stringify(article.title)},"datePublished":"${article.published}T06:11:00Z"}</script></head><body>
<header><a href="#main">${words.skip}</a><nav>${each(words.nav, '<a href="/n">{}</a>')}</nav></header><main id="main"><h1>${escaped(article.title)}</h1><p class="standfirst">${body(article.intro)}</p>
<div class="key-events"><h2>Key events</h2><ul><li><time>10.42</time><a href="#b1">${escaped(words.related[0] ?? '')}</a></li><li><time>9.58</time><a href="#b2">${escaped(words.related[1] ?? '')}</a></li></ul></div>
<div class="liveblog-body">${article.blocks
    .filter(([kind]) => kind === 'p')
    .map(
      ([, text], i) =>
        `<article class="block block--content" id="b${i}" itemprop="liveBlogUpdate"><header class="block-header"><p class="block-time published-time"><time datetime="${article.published}T0${9 - i}:42:00Z" itemprop="datePublished"><span>${3 + i}h ago</span><span>0${9 - i}.42 BST</span></time></p></header><div class="block-elements"><p>${body(String(text))}</p></div><footer class="block-footer"><a href="#share">Share</a> <span>Updated at 0${9 - i}.50</span></footer></article>`,
    )
    .join('\n')}</div></main><footer>${words.copyright}</footer></body></html>`,
};

/** Photographs with long captions between the paragraphs. */
const gallery: Template = {
  name: 'gallery',
  write: (
    article,
    words,
  ) => `<!doctype html><html><head><title>${escaped(article.title)}</title><meta name="parsely-author" content="${article.authors.join(', ')}"><meta name="parsely-pub-date" content="${article.published}T10:00:00Z"></head><body><div class="site-header"><ul class="main-menu">${each(words.nav, '<li class="menu-item"><a href="/x">{}</a></li>')}</ul></div>
<div class="story"><div class="story-header"><span class="kicker">${article.section}</span><h1>${escaped(article.title)}</h1><p class="dek">${body(article.intro)}</p><p class="credits">${words.by} ${article.authors.join(' and ')} | Photographs by Ola Mbeki</p><p class="date">${writtenDay(article)}</p></div>
<div class="story-body">${article.blocks
    .map(([kind, text], i) => {
      const words_ = Array.isArray(text)
        ? `<ul>${text.map((item) => `<li>${body(item)}</li>`).join('')}</ul>`
        : kind === 'h2'
          ? `<h2>${body(String(text))}</h2>`
          : `<p>${body(String(text))}</p>`;
      return `${words_}${i % 2 === 0 ? `<div class="slide"><div class="slide-count">${i / 2 + 1} / 6</div><img src="${i}.jpg" alt=""><div class="slide-caption">${escaped(words.caption)} Nobody had seen it from there before.</div><div class="slide-credit">${words.credit}</div></div>` : ''}`;
    })
    .join(
      '\n',
    )}</div><div class="story-footer"><div class="topics"><a href="/t">${words.tags.join('</a> <a href="/t">')}</a></div></div></div>
<div class="up-next"><h3>Up next</h3>${each(words.related, '<div class="card"><a href="/u">{}</a></div>')}</div></body></html>`,
};

export const NEWS: readonly Template[] = [daily, regional, tabloid, live, gallery];
