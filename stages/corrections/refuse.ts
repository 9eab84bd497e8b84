import type { VFile } from 'vfile';

/**
 * Fails a document whose corrections cannot be used. No line of the document is named: the fault
 * lies in another file.
 * @param name of the corrections file
 */
export function refuseCorrections(
  file: VFile,
  name: string,
  faults: readonly { readonly line: number | undefined; readonly reason: string }[],
): never {
  const told = faults.map(({ line, reason }) => {
    return `${name}${line === undefined ? '' : `:${line}`}: ${reason}`;
  });
  const reason = `Its corrections cannot be used, so its brief is left as it was. ${told.join(' ')}`;
  return file.fail(reason, { ruleId: 'corrections-invalid', source: 'verbatim' });
}
