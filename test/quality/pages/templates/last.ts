import { blocksOf, body, each, escaped, writtenDay, type Template } from '../page.ts';

/** A business daily: key points above, a ticker, boxes for subscribers. */
const business: Template = {
  name: 'business-daily',
  write: (article, words) =>
    `<!DOCTYPE html><html lang="${article.language}"><head><title>${escaped(article.title)} - Markets</title><meta property="og:title" content="${escaped(article.title)}"><meta property="article:published_time" content="${article.published}T07:10:00Z"><meta name="parsely-author" content="${article.authors.join(', ')}"></head><body><div class="ticker"><span>NOR100 7,512 +0.2%</span><span>Gold 1,991 -0.4%</span></div><div class="o-header"><ul>${each(words.nav, '<li><a href="/x">{}</a></li>')}</ul></div><main id="site-content"><article class="article"><div class="article__heading"><a class="o-topper__topic" href="/t">${article.section}</a><h1 class="o-topper__headline">${escaped(article.title)}</h1><p class="o-topper__standfirst">${body(article.intro)}</p></div><div class="article-info__byline">${words.by} ${article.authors.join(' and ')} in Wend</div><div class="article__content-body n-content-body">${blocksOf(article, { p: '<p>{}</p>', after: { 2: `<div class="n-content-recommended"><h2>Recommended</h2><a href="/r"><img></a><div><a href="/r">${escaped(words.related[0] ?? '')}</a></div></div>`, 5: `<div class="in-article-ad"><span>${words.ad}</span></div><experimental><h3>Coast newsletter</h3><p>${words.newsletter}</p><a href="/s">Sign up here with one click</a></experimental>` } })}<p><em>Additional reporting by Ola Mbeki in Ashby</em></p><p><a href="/c">Copyright</a> The Markets Limited 2024. All rights reserved.</p></div></article><div class="article__follow"><h2>Follow the topics in this article</h2><ul>${each(words.tags, '<li><a href="/t">{}</a> <button>Add to my list</button></li>')}</ul></div><div id="o-comments-stream"></div></main><footer>Markets</footer></body></html>`,
};

/** A radio's site: a player, a transcript's note, a list of programmes. */
const radio: Template = {
  name: 'radio',
  write: (article, words) =>
    `<!doctype html><html lang="${article.language}"><head><title>${escaped(article.title)} : Public Radio</title><meta name="date" content="${article.published}"></head><body class="news"><header id="npheader"><nav>${each(words.nav, '<a href="/x">{}</a>')}</nav></header><main id="main-section"><section class="main-section"><article class="story"><div class="slug-wrap"><h3 class="slug"><a href="/s">${article.section}</a></h3></div><div class="storytitle"><h1>${escaped(article.title)}</h1></div><div id="story-meta" class="story-meta"><div class="dateblock"><time datetime="${article.published}T05:01:00-04:00"><span class="date">${writtenDay(article)}</span><span class="time">5:01 AM ET</span></time></div><div class="byline-container"><div class="byline"><p class="byline__name"><a rel="author" href="/p">${article.authors.join('</a></p></div><div class="byline"><p class="byline__name"><a rel="author" href="/p">')}</a></p></div></div></div><div class="audio-module"><div class="audio-module-listen">4-Minute Listen</div><ul><li><a href="/d">Download</a></li><li><a href="/t">Transcript</a></li></ul></div><div id="storytext" class="storytext"><div class="bucketwrap image large"><img><div class="credit-caption"><div class="caption-wrap"><div class="caption"><p>${escaped(words.caption)} <b class="credit">Ola Mbeki</b></p></div></div><span class="credit">Ola Mbeki</span></div></div><p>${body(article.intro)}</p>${blocksOf(article, { p: '<p>{}</p>', h2: '<h3 class="edTag">{}</h3>', after: { 3: `<aside id="ad-backstage"><p>Sponsor Message</p></aside><div class="bucketwrap internallink insettwocolumn"><div class="bucket"><a href="/i"><img></a><div class="bucketblock"><h3 class="slug"><a href="/cat">Science</a></h3><h3><a href="/i">${escaped(words.related[1] ?? '')}</a></h3></div></div></div>` } })}</div><div class="tags"><ul>${each(words.tags, '<li><a href="/t">{}</a></li>')}</ul></div></article><aside id="end-of-story-recommendations"><h3>More Stories From Public Radio</h3>${each(words.related, '<div><h3><a href="/m">{}</a></h3></div>')}</aside></section></main></body></html>`,
};

/** A council's page: steps to the right, a date at its end, a form of feedback. */
const council: Template = {
  name: 'council',
  without: ['byline'],
  write: (article, words) =>
    `<!doctype html><html lang="${article.language}"><head><title>${escaped(article.title)} | Wend District Council</title></head><body><div id="ccc-notify"><p>${words.cookies}</p></div><div class="page-wrap"><div class="site-header"><a href="/">Wend District Council</a><div class="quick-links">${each(words.nav, '<a href="/x">{}</a>')}</div></div><div class="crumbs">You are here: <a href="/">Home</a> &gt; <a href="/n">News</a></div><div class="page-main"><div class="page-title"><h1>${escaped(article.title)}</h1></div><div class="page-date">Date published: ${writtenDay(article)}</div><div class="lgd-text"><p>${body(article.intro)}</p>${blocksOf(article, { p: '<p>{}</p>' })}</div><div class="page-end"><p>Last updated: ${writtenDay(article)}</p><p>Did you find what you were looking for?</p><a href="/y">Yes</a> <a href="/n">No</a></div><div class="page-related"><h2>In this section</h2><ul>${each(words.related, '<li><a href="/r">{}</a></li>')}</ul></div></div><div class="site-footer"><p>${words.copyright}</p></div></div></body></html>`,
};

/** A magazine of the world wide web's middle age: `div`s with ids, comments in a list, a blog roll. */
const magazine: Template = {
  name: 'old-magazine',
  write: (article, words) =>
    `<html><head><title>${article.site} - ${escaped(article.title)}</title></head><body><div id="wrapper"><div id="hd"><div id="logo"><a href="/">${article.site}</a></div><div id="mainnav"><ul>${each(words.nav, '<li><a href="/x">{}</a></li>')}</ul></div></div><div id="bd"><div id="leftcol"><h2 class="storyhed">${escaped(article.title)}</h2><div class="storydek">${body(article.intro)}</div><div class="storybyline">By <a href="/by/x">${article.authors.join('</a> and <a href="/by/y">')}</a></div><div class="storydate">Posted ${writtenDay(article)}, at 6:30 PM ET</div><div id="tools"><a href="#">PRINT</a> <a href="#">DISCUSS</a> <a href="#">E-MAIL</a></div><div class="storytext">${blocksOf(article, { p: '<p>{}</p>', quote: '<blockquote>{}</blockquote>' })}<p class="bug">■</p></div><div id="talkback"><h3>What did you think of this article?</h3><ul>${words.comments.map((text, i) => `<li><b>${words.commentNames[i]}</b>: ${text}</li>`).join('')}</ul></div></div><div id="rightcol"><h4>MOST READ</h4><ul>${each(words.related, '<li><a href="/m">{}</a></li>')}</ul></div></div><div id="ft">${words.copyright}</div></div></body></html>`,
};

/** A project's notes of a release: a list of changes, code, people who helped. */
const notes: Template = {
  name: 'project-blog',
  articles: ['queue', 'grant', 'moor'],
  write: (article, words) =>
    `<!doctype html><html lang="${article.language}"><head><title>${escaped(article.title)} | Tern</title><meta name="twitter:title" content="${escaped(article.title)}"></head><body><div class="VPContent"><header class="VPNav"><div class="VPNavBarMenu">${each(words.nav, '<a class="VPLink" href="/x">{}</a>')}</div></header><div class="VPDoc"><div class="content-container"><main class="main"><div class="vp-doc"><div><h1 id="t" tabindex="-1">${escaped(article.title)} <a class="header-anchor" href="#t" aria-label="Permalink">&ZeroWidthSpace;</a></h1><div class="post-header"><img><span>${article.authors[0]}</span>${article.authors
      .slice(1)
      .map((name) => `, <span>${name}</span>`)
      .join(
        '',
      )} <time datetime="${article.published}">${writtenDay(article)}</time></div><p>${body(article.intro)}</p>${blocksOf(article, { p: '<p>{}</p>', h2: '<h2 id="x" tabindex="-1">{} <a class="header-anchor" href="#x">&ZeroWidthSpace;</a></h2>', after: { 4: `<div class="language-sh vp-adaptive-theme"><button class="copy"></button><span class="lang">sh</span><pre class="shiki"><code>npm install tern@3</code></pre></div>`, 6: `<div class="tip custom-block"><p class="custom-block-title">TIP</p><p>${body('Old policies go on working until the next major version.')}</p></div>` } })}</div></div></main><footer class="VPDocFooter"><div class="edit-info"><a href="/e">Edit this page</a></div><nav class="prev-next"><a href="/p"><span>Previous page</span><span>Install</span></a></nav></footer></div><div class="aside"><div class="VPDocAsideOutline"><div>On this page</div><ul><li><a href="#x">Waiting</a></li></ul></div></div></div></div></body></html>`,
};

export const LAST: readonly Template[] = [business, radio, council, magazine, notes];
