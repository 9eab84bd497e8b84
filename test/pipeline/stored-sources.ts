import { readManifest } from '../../pipeline/output/manifest.ts';
import type { ManifestSource } from '../../pipeline/document.ts';
import type { Project } from './project.ts';

/** The sources that a manifest of a project names, in its order. */
export function storedSources(project: Project, output = 'output'): readonly ManifestSource[] {
  return readManifest(`${project.folder}/${output}`, project.folder).sources;
}
