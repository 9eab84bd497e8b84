import type { Corrected, Quoted, Segmented } from '../document.ts';
import { withoutNarration } from './after-the-marks.ts';
import type { Attribution, BlockRange } from './attribution.ts';
import { createCoverage } from './coverage.ts';
import { english } from '../language/en/index.ts';
import { languageOf } from '../language/languages.ts';
import { attributeRegions } from './by-marks/index.ts';
import { introducedQuotations } from './by-layout/introduced.ts';
import { createMatterTest } from './by-layout/matter-labels.ts';
import { signedQuotations } from './by-layout/signatures.ts';
import { withStatementSource } from './by-layout/statements.ts';
import { transcriptTurns } from './by-layout/transcript.ts';
import { dialogueLines } from './dialogue/lines.ts';
import { dialogueRuns } from './dialogue/runs.ts';
import { labelledQuotations } from './by-layout/labelled.ts';
import { joinAttributions } from './join.ts';
import { findAttributions } from './by-cue/index.ts';
import { reportRegions } from './marks/messages.ts';
import type { QuotationSettings } from './settings.ts';
import { quotationsByMarks } from './by-layout/marks-only.ts';
import { quotedAs } from './quoted-as.ts';
import { resolveSpeakers } from './speakers/index.ts';
import { readBlocks } from './read-blocks.ts';
import { createTagger, usualTagger, type Tagger } from './grammar/index.ts';
import { isReported, rate, type Rate } from './trust/index.ts';
import { wantedQuotations } from './wanted.ts';

/**
 * The quotations of a document that the settings want, and their speakers. A person's corrections
 * are about all that was found, so they come before the settings leave any out.
 */
export function createQuotationFinder(settings: QuotationSettings) {
  const tag = createTagger(settings.cues);
  return function quotes(
    document: Segmented,
    correct: (found: Quoted) => Corrected = (found) => found,
  ): Corrected {
    const hasRules = languageOf(document)?.attribution != null;
    const { found, forms } = hasRules
      ? findWithForms(document, tag)
      : { found: quotationsByMarks(document), forms: () => new Map() };
    const corrected = correct(found);
    const hasAliases = Object.keys(settings.aliases).length > 0;
    const wanted = wantedQuotations(corrected, settings, hasAliases ? forms() : undefined);
    return { ...corrected, ...wanted };
  };
}

/**
 * The quotations of a document, each with its cue and its speaker, and the speakers. Words whose
 * layout says whose they are come first, then what stands between quotation marks, then indirect
 * speech by its cues where nothing else has claimed the words. Within a turn of a transcript only
 * what the turn itself reports between marks is a quotation of its own.
 */
export function findQuotations(
  document: Segmented,
  tag: Tagger = usualTagger,
  how: Rate = rate,
): Quoted {
  return findWithForms(document, tag, how).found;
}

function findWithForms(document: Segmented, tag: Tagger, how: Rate = rate) {
  const { blocks } = document;
  const texts = readBlocks(blocks, tag(document.words));
  const signed = signedQuotations(blocks);
  const turns = transcriptTurns(document, english.turns);
  const isInTurn = createCoverage(turns);
  const isLabel = createCoverage(
    turns.flatMap(({ source }) => (source === null ? [] : [{ content: [source] }])),
  );
  const isBySignature = createCoverage(signed);
  const introduced = introducedQuotations(blocks).filter(({ content }) => {
    return !content.some((range) => isInTurn(range) || isBySignature(range));
  });
  const labelled = labelledQuotations(document, english.turns).filter(
    ({ content }) => !content.some(isInTurn),
  );
  const laidOut = [...signed, ...introduced, ...labelled];
  const isSigned = createCoverage(laidOut);
  const marked = attributeRegions(texts).filter(({ content, cue, source }) => {
    if (content.some(isSigned)) return false;
    if (!content.some(isInTurn)) return true;
    const isLabelled = source !== null && isLabel(source);
    return !isLabelled && (isReportedAt(content, cue) || isReportedAt(content, source));
  });
  const isMatter = createMatterTest(document, english.turns);
  const byCues = findAttributions(texts).filter((attribution) => !isMatter(attribution));
  const readQuoted = (attribution: Attribution) => quotedAs(attribution, blocks);
  const joined = joinAttributions(
    texts.regions,
    [...laidOut, ...turns, ...marked.map(readQuoted)],
    byCues.map(readQuoted),
  ).map((attribution) => withStatementSource(withoutNarration(attribution, texts), blocks));
  const dialogues = dialogueRuns(texts, document.genre, joined);
  const attributions = [...joined, ...dialogueLines(texts, dialogues, joined)];
  const { quotes, speakers, forms } = resolveSpeakers(document, attributions, how, dialogues);
  reportRegions(document, texts.regions, quotes.filter(isReported));
  return { found: { ...document, quotes, speakers }, forms };
}

/** Whether a cue or source stands before or after words in their own block. */
function isReportedAt(content: readonly BlockRange[], at: BlockRange | null): boolean {
  return (
    at !== null &&
    content.every(({ block, from, to }) => {
      return block === at.block && (at.to <= from || to <= at.from);
    })
  );
}
