/** Character sets of fonts (`\fcharset`) by the encoding that they stand for. */
const OF_FONTS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
/** Code pages (`\ansicpg`) that are no number behind `windows-`. */
const OF_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** The encoding of a font; null where it says none. */
export function charsetOfFont(number: number | null): string | null {
  return number === null ? null : (OF_FONTS[number] ?? null);
}

/** The encoding of a code page; that of Western Windows where it is not known. */
export function charsetOfPage(page: number | null): string {
  if (page === null) return 'windows-1252';
  const isWindows = page === 874 || (page >= 1250 && page <= 1258);
  return OF_PAGES[page] ?? (isWindows ? `windows-${page}` : 'windows-1252');
}
