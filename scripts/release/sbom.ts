import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What is needed of a CycloneDX list; all else is passed on. */
export interface Sbom {
  readonly metadata: { readonly component: { readonly 'bom-ref': string; readonly name?: string } };
  readonly components: readonly { readonly 'bom-ref': string; readonly name: string; readonly scope?: string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/** Of the build's own packages, those of which code ships: the wrapping of each entrypoint. */
const SHIPPED_BY_BUILD = ['wxt'];

/** Packages that hold types alone, or check them: nothing of them is left in a build. */
const TYPES_ONLY = /^(@types\/|@typescript\/|typescript$|undici-types$)/;

/** The packages whose code ships, as npm lists them. Throws when npm can't. */
export function readSbom(root: string): Sbom {
  const all = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    shell: process.platform === 'win32',
  });
  const { name, dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const shipped = shippedOf(JSON.parse(all), Object.keys(dependencies));
  // npm names it by the folder it lies in.
  const { metadata } = shipped;
  return { ...shipped, metadata: { ...metadata, component: { ...metadata.component, name } } };
}

/**
 * The part of a list that ships: the named packages, what they depend on, and the build's wrapping. What differs from
 * one run to the next (a serial number, the time) is left out, so that equal contents make equal lists.
 */
export function shippedOf(all: Sbom, named: readonly string[]): Sbom {
  const dependsOn = new Map(all.dependencies.map((one) => [one.ref, one.dependsOn ?? []]));
  const names = new Map(all.components.map((one) => [one['bom-ref'], one.name]));
  const root = all.metadata.component['bom-ref'];
  const direct = (dependsOn.get(root) ?? []).filter((ref) => named.includes(names.get(ref) ?? ''));
  const shipped = new Set<string>();
  const follow = (refs: readonly string[]) => {
    for (const ref of refs) {
      if (shipped.has(ref) || TYPES_ONLY.test(names.get(ref) ?? '')) continue;
      shipped.add(ref);
      follow(dependsOn.get(ref) ?? []);
    }
  };
  follow(direct);
  for (const { name, 'bom-ref': ref } of all.components) if (SHIPPED_BY_BUILD.includes(name)) shipped.add(ref);
  const { serialNumber: _, ...rest } = all as Sbom & { readonly serialNumber?: string };
  const { timestamp: __, ...metadata } = all.metadata as Sbom['metadata'] & { readonly timestamp?: string };
  return {
    ...rest,
    metadata,
    components: all.components
      .filter((one) => shipped.has(one['bom-ref']))
      .map((one) => ({ ...one, scope: 'required' })),
    dependencies: all.dependencies
      .filter(({ ref }) => ref === root || shipped.has(ref))
      .map(({ ref, dependsOn: on = [] }) => ({ ref, dependsOn: on.filter((one) => shipped.has(one)) })),
  };
}
