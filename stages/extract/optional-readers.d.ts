/**
 * What is used of the optional package that reads PDF documents. Declared here, so that the
 * program compiles where they are not installed.
 */

declare module 'unpdf' {
  /** A run of text, or a mark in the content, which has no `str`. */
  type TextContentItem =
    | {
        readonly str: string;
        readonly transform: readonly number[];
        readonly width: number;
        readonly fontName: string;
      }
    | { readonly type: string };
  interface PdfPage {
    /** Its left, bottom, right and top edges, in points. */
    readonly view: readonly number[];
    readonly getTextContent: () => Promise<{ readonly items: readonly TextContentItem[] }>;
    readonly cleanup: () => boolean;
  }
  export interface PdfDocument {
    readonly numPages: number;
    /** From 1. */
    readonly getPage: (number: number) => Promise<PdfPage>;
  }
  /** Its pdf.js, of which `getDocument` takes many options. */
  export function getResolvedPDFJS(): Promise<{
    readonly getDocument: (options: Readonly<Record<string, unknown>>) => {
      readonly promise: Promise<PdfDocument>;
      readonly destroy: () => Promise<void>;
    };
  }>;
}
