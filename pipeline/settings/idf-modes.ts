/** Where term weights come from, as the settings and `--idf` name it. */
export const idfModes = ['background', 'corpus'] as const;
