import * as fc from 'fast-check';

const tags = (
  'p /p div /div b /b i /i a /a span /span br table /table tr td /td li ul /ul h1 /h1 h2 ' +
  'blockquote pre /pre form article /article main aside body html head option font dl dd'
)
  .split(' ')
  .map((name) => `<${name}>`);

const bits = fc.oneof(
  fc.constantFrom(...tags),
  fc.constantFrom(
    'word',
    'Word.',
    '“',
    '"',
    '&amp;',
    '&lt;',
    '&nbsp;',
    '&#32;',
    '&#10;',
    '&copy',
    '&ampx',
    '&NotEqualTilde;',
    '&fjlig;',
    '&nope;',
    '&;',
    '&#0;',
    '&#x80;',
    '&#xD800;',
    '<!-- c -->',
    '<q>said</q>',
    '<p a="1>2" b=\'>\'>',
    '<script>"</p>"</script>',
    '<!doctype html>',
    '< ',
    '<3',
    '>',
    ' ',
    ' ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\f',
    '\u00A0',
    '😀',
    'é',
  ),
);
/** Made-up HTML of any tags and words in any order. */
export const tagSoup = fc.array(bits, { maxLength: 60 }).map((parts) => parts.join(''));
