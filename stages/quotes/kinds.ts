/** How much of a quotation stands inside quotation marks: all, some or none of its words. */
export const quotationTypes = ['direct', 'mixed', 'indirect'] as const;
export type QuotationType = (typeof quotationTypes)[number];

/** What a speaker is. */
export const speakerKinds = ['person', 'organization', 'group', 'document', 'anonymous'] as const;
export type SpeakerKind = (typeof speakerKinds)[number];
