import { blocksOf, body, each, escaped, filled, writtenDay, type Template } from '../page.ts';

/** A weblog with a classic theme: widgets, share buttons, related posts, an author box, comments. */
const classic: Template = {
  name: 'classic-blog',
  write: (
    article,
    words,
  ) => `<!DOCTYPE html><html lang="${article.language}"><head><title>${escaped(article.title)} &#8211; ${article.site}</title><meta property="og:title" content="${escaped(article.title)} - ${article.site}"><meta property="og:site_name" content="${article.site}"></head>
<body class="post-template-default single single-post postid-812 single-format-standard logged-out"><div id="page" class="hfeed site"><a class="skip-link screen-reader-text" href="#content">${words.skip}</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">${article.site}</a></p><p class="site-description">Notes and news</p><nav id="site-navigation" class="main-navigation"><ul id="menu-main" class="nav-menu">${each(words.nav, '<li class="menu-item"><a href="/x">{}</a></li>')}</ul></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
<article id="post-812" class="post-812 post type-post status-publish format-standard has-post-thumbnail hentry category-news tag-local tag-related comments-open">
<header class="entry-header"><h1 class="entry-title">${escaped(article.title)}</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="/d" rel="bookmark"><time class="entry-date published" datetime="${article.published}T08:30:00+00:00">${writtenDay(article)}</time></a></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/x">${article.authors.join('</a>, <a class="url fn n" href="/author/y">')}</a></span></span></div></header>
<div class="entry-content"><p>${body(article.intro)}</p><div id="attachment_9" class="wp-caption alignnone"><img src="a.jpg"><p class="wp-caption-text">${escaped(words.caption)}</p></div>
${blocksOf(article, { p: '<p>{}</p>', quote: '<blockquote class="wp-block-quote"><p>{}</p></blockquote>', after: { 4: `<div class="code-block code-block-2"><!-- ad --><p style="text-align:center">${words.ad}</p></div>` } })}
<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social"><h3 class="sd-title">Share this:</h3><div class="sd-content"><ul><li class="share-twitter"><a href="#">Click to share on Twitter (Opens in new window)</a></li><li><a href="#">Click to email a link to a friend</a></li></ul></div></div></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3><div class="jp-relatedposts-items">${each(words.related.slice(0, 3), '<div class="jp-relatedposts-post"><h4><a href="/r">{}</a></h4><p>In this post we look back at what happened last year. In "News"</p></div>')}</div></div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">${article.section}</a></span><span class="tags-links">Tagged ${each(words.tags, '<a href="/t">{}</a>')}</span></footer></article>
<div class="author-box"><div class="author-box-content"><h4>About ${article.authors[0]}</h4><p>${article.authors[0]} ${words.bio}</p></div></div>
<nav class="navigation post-navigation"><div class="nav-links"><div class="nav-previous"><a href="/p">${escaped(words.related[3] ?? '')}</a></div></div></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">${words.commentHead}</h2><ol class="comment-list">${words.comments.map((text, i) => `<li class="comment even depth-1"><article class="comment-body"><footer class="comment-meta"><b class="fn">${words.commentNames[i]}</b> <span class="says">says:</span></footer><div class="comment-content"><p>${text}</p></div><div class="reply"><a href="#">Reply</a></div></article></li>`).join('')}</ol><div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published. Required fields are marked *</p></form></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Recent Posts</h2><ul>${each(words.related, '<li><a href="/r">{}</a></li>')}</ul></section></aside></div></div></body></html>`,
};

/** A membership blog: cards of links and calls to subscribe among the paragraphs. */
const membership: Template = {
  name: 'membership-blog',
  write: (
    article,
    words,
  ) => `<!DOCTYPE html><html lang="en"><head><title>${escaped(article.title)}</title><meta property="og:site_name" content="${article.site}"><meta property="article:published_time" content="${article.published}T07:00:00.000Z"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="${article.authors.join(', ')}"><link rel="canonical" href="https://notes.example/${article.id}/">
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Article', publisher: { '@type': 'Organization', name: article.site }, author: { '@type': 'Person', name: article.authors[0] }, contributor: article.authors.slice(1), headline: article.title, datePublished: `${article.published}T07:00:00.000Z`, description: article.intro })}</script></head><body class="post-template">
<div class="gh-viewport"><header id="gh-head" class="gh-head gh-outer"><nav class="gh-head-menu"><ul class="nav">${each(words.nav, '<li class="nav-x"><a href="/x">{}</a></li>')}</ul></nav><div class="gh-head-actions"><a class="gh-head-button" href="#/portal/signup">Subscribe</a></div></header>
<main id="site-main" class="site-main"><article class="gh-article post tag-land"><header class="gh-article-header gh-canvas"><a class="gh-article-tag" href="/t">${article.section}</a><h1 class="gh-article-title">${escaped(article.title)}</h1><p class="gh-article-excerpt">${body(article.intro)}</p><div class="gh-article-meta"><h4 class="gh-article-author-name">${article.authors.join(', ')}</h4><div class="byline-meta-content"><time class="byline-meta-date" datetime="${article.published}">${writtenDay(article)}</time><span class="byline-reading-time">${words.minutes}</span></div></div></header>
<section class="gh-content gh-canvas">${blocksOf(article, {
    p: '<p>{}</p>',
    h2: '<h2 id="x">{}</h2>',
    after: {
      3: `<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/b"><div class="kg-bookmark-content"><div class="kg-bookmark-title">${escaped(words.related[2] ?? '')}</div><div class="kg-bookmark-description">${words.newsletter}</div></div></a></figure>`,
      5: `<div class="kg-card kg-signup-card"><h3 class="kg-signup-card-heading">${words.newsletterHead}</h3><p class="kg-signup-card-subheading">${words.newsletter}</p></div>`,
    },
  })}</section></article><section class="gh-comments gh-read-next"><h3>Member discussion</h3></section>
<aside class="read-more-wrap"><div class="read-more">${each(words.related, '<article class="post-card"><a class="post-card-content-link" href="/r"><h2 class="post-card-title">{}</h2><div class="post-card-excerpt">A look at what happened, and what might come of it in the end.</div></a></article>')}</div></aside></main><footer class="site-footer"><a href="#">Sign up</a></footer></div></body></html>`,
};

/** A platform for essays: classes that say nothing, claps, a name card, more of the author. */
const essays: Template = {
  name: 'essay-platform',
  write: (
    article,
    words,
  ) => `<!doctype html><html lang="en"><head><title>${escaped(article.title)} | by ${article.authors[0]} | ${article.site} | Medium-ish</title><meta property="og:title" content="${escaped(article.title)}"><meta name="author" content="${article.authors.join(', ')}"><meta property="article:published_time" content="${article.published}T11:02:33.120Z"></head><body><div id="root"><div class="a b c"><div class="d e f g"><div class="ab q"><a class="h i j" href="/app">Open in app</a><a href="/up">Sign up</a><a href="/in">Sign in</a></div></div>
<div class="l"><div class="m n"><article><div class="l"><section><div class="gn go gp gq gr"><div class="ab ca"><div class="ch bg fx fy"><div><h1 class="pw-post-title hf hg hh">${escaped(article.title)}</h1></div><h2 class="pw-subtitle-paragraph ij">${body(article.intro)}</h2>
<div class="ik il"><div class="ab"><a rel="noopener follow" href="/@x"><p class="be b du z">${article.authors[0]}</p></a><span class="jd">·</span><p class="be b je"><button>Follow</button></p></div><div class="be b z dw"><span>${words.minutes}</span><span>·</span><span>${writtenDay(article)}</span></div></div><div class="ab co jk"><p class="be b bf dw">412</p><p class="be b bf dw">18</p><p>Listen</p><p>Share</p></div>
${blocksOf(article, { p: '<p class="pw-post-body-paragraph lw lx ly">{}</p>', h2: '<h1 class="mu mv fr be">{}</h1>', quote: '<blockquote class="nt nu"><p class="lw">{}</p></blockquote>', after: { 2: `<figure class="mh mi"><div role="button"><img src="a"></div><figcaption class="mn fe">${escaped(words.caption)}</figcaption></figure>` } })}
</div></div></div></section></div></article></div></div>
<div class="l"><div class="ab q"><div class="pa pb"><a href="/tag/x">${words.tags.join('</a></div><div class="pa pb"><a href="/tag/y">')}</a></div></div></div>
<div class="ra rb"><h2 class="be">Written by ${article.authors[0]}</h2><p class="be b">2.1K Followers</p><p class="be b">${article.authors[0]} ${words.bio}</p><button>Follow</button></div>
<div class="sa sb"><h2>More from ${article.authors[0]}</h2>${each(words.related, '<article><a href="/m"><h2 class="be">{}</h2><div><h3>What nobody tells you about the coast in winter, and why it matters now.</h3></div></a></article>')}</div><div class="ta"><p>Help</p><p>Status</p><p>About</p><p>Careers</p></div></div></div></body></html>`,
};

/** The first page of a weblog with whole posts. */
const index: Template = {
  name: 'blog-index',
  without: ['byline', 'published'],
  articles: ['orchard', 'archive'],
  write: (article, words) =>
    `<!doctype html><html><head><title>${escaped(article.title)}</title></head><body><div class="header"><h1>${escaped(article.title)}</h1></div><div class="posts">${article.blocks
      .filter(([kind]) => kind === 'p')
      .map(
        ([, text], i) =>
          `<div class="post"><h2 class="post-title">${body(`Entry number ${['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'][i]}`)}</h2><p class="post-meta">Posted by sam on ${i + 3} May</p><div class="post-body"><p>${body(String(text))}</p></div><p class="post-footer"><a href="#c">${i} comments</a> | <a href="#p">Permalink</a></p></div>`,
      )
      .join(
        '\n',
      )}</div><div class="sidebar"><h3>Archive</h3><ul>${each(words.tags, '<li><a href="/a">{}</a> (4)</li>')}</ul></div></body></html>`,
};

/** A thread: what several people wrote, with their names, signatures and buttons. */
const thread: Template = {
  name: 'forum-thread',
  without: ['byline', 'published'],
  articles: ['queue', 'orchard', 'keeper'],
  write: (
    article,
    words,
  ) => `<!DOCTYPE html><html><head><title>${escaped(article.title)} - Page 1 - Wend Boards</title></head><body><div class="p-nav"><ul class="p-nav-list">${each(words.nav, '<li><a href="/x">{}</a></li>')}</ul></div><div class="p-body"><div class="breadcrumbs"><a href="/">Boards</a> » <a href="/g">General</a></div><h1 class="p-title-value">${escaped(article.title)}</h1><div class="p-description">Thread starter gull77 · Start date Monday · 1,204 views</div>
<div class="block-container">${article.blocks
    .map(
      ([, text], i) =>
        `<article class="message message--post js-post" data-author="user${i}"><div class="message-cell message-cell--user"><h4 class="message-name">user${i}</h4><h5 class="userTitle">Senior member</h5><dl class="pairs"><dt>Joined</dt><dd>2019</dd><dt>Messages</dt><dd>${i * 31}</dd></dl></div><div class="message-cell message-cell--main"><header class="message-attribution"><a href="#p"><time datetime="2024-01-0${(i % 9) + 1}">Monday at 9:1${i % 10} PM</time></a> <a href="#n">#${i + 1}</a></header><div class="message-content"><div class="bbWrapper">${body([text].flat().join(' '))}</div></div><div class="message-signature">Never argue with a heron.</div><footer class="message-footer"><a href="#r">Reply</a> <a href="#l">Like</a></footer></div></article>`,
    )
    .join(
      '\n',
    )}</div><div class="similarthreads"><h3>Similar threads</h3><table>${each(words.related, '<tr><td><a href="/t">{}</a></td><td>Replies: 4</td></tr>')}</table></div></div></body></html>`,
};

/** Paragraphs in `div`s without a class that means anything; lists of links before and after. */
const soup: Template = {
  name: 'div-soup',
  without: ['byline', 'published'],
  write: (
    article,
    words,
  ) => `<html><head><title>${escaped(article.title)}</title></head><body><div id="x1"><div><div>${each(words.nav, '<a href="/x">{}</a>')}</div></div><div><div><div class="css-1a2b">${each(words.related, '<div><a href="/y">{}</a></div>')}</div>
<div class="css-9z8y"><div><h1>${escaped(article.title)}</h1></div><div><div>${body(article.intro)}</div>${blocksOf(article, { p: '<div>{}</div>', h2: '<div><strong>{}</strong></div>', after: { 3: filled('<div><div>{}</div></div>', each(words.related.slice(1, 4), '<div><a href="/z">{}</a></div>')) } })}</div></div>
<div class="css-77">${each(words.related.toReversed(), '<div><a href="/y"><div>{}</div></a><div>2 hours ago</div></div>')}</div></div></div><div>${words.copyright}</div></div></body></html>`,
};

export const BLOGS: readonly Template[] = [classic, membership, essays, index, thread, soup];
