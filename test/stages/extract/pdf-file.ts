/** A line of a page; lengths in points, `y` from the foot of the page. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** By default 11. */
  readonly size?: number;
  /** By default `plain`. */
  readonly font?: 'plain' | 'bold';
}

const PAGE = { width: 595, height: 842 };

/** Windows-1252 beyond ASCII, as far as it is used here. */
const OCTAL: Readonly<Record<string, string>> = {
  '“': '\\223',
  '”': '\\224',
  '‘': '\\221',
  '’': '\\222',
  '—': '\\227',
  '–': '\\226',
  '•': '\\225',
  '£': '\\243',
};

/**
 * The bytes of a PDF with these lines on its pages, the same each time. It has two fonts that every
 * reader knows, and nothing is packed.
 * @param trailer more entries of its trailer
 */
export function pdfFile(pages: readonly (readonly PdfLine[])[], trailer = ''): Buffer {
  return pdfFileOf(
    pages.map((lines) => lines.map(lineOperators).join('\n')),
    trailer,
  );
}

/** The same with the operators of each page as they are given. */
export function pdfFileOf(contents: readonly string[], trailer = ''): Buffer {
  const pageIds = contents.map((_, index) => 5 + index * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /plain 3 0 R /bold 4 0 R >> >> /Contents ${(pageIds[index] ?? 0) + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function lineOperators({ text, x, y, size = 11, font = 'plain' }: PdfLine): string {
  const words = text
    .replaceAll(/[\\()]/g, String.raw`\$&`)
    .replaceAll(/[^ -~]/gu, (character) => OCTAL[character] ?? '?');
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words}) Tj ET`;
}

/** Lines one below the other from a place on, in one column. */
export function column(
  lines: readonly string[],
  { x = 72, y = 700, step = 14, ...rest }: Partial<PdfLine> & { readonly step?: number } = {},
): readonly PdfLine[] {
  return lines.map((text, index) => ({ ...rest, text, x, y: y - index * step }));
}
