export const readmeName = 'README.md';
export const quotesCsvName = 'quotes.csv';

/** The files that are made of all briefs together. */
export const overviewNames: readonly string[] = [readmeName, quotesCsvName];
