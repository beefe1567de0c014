// The licences of all that is in the extension, as one text for its zips: ours, and those of the packages that are built in.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Package = {
  name: string;
  version: string;
  license?: string;
  repository?: string | { url: string };
  dependencies?: Record<string, string>;
};

// Builds the extension, and leaves a few lines of its own in it; what it needs itself stays out.
const builder = 'wxt';
const isLicence = /^(?:licen[cs]e|notice)(?:\.(?:md|txt))?$/i;

/** `root` is the project's folder, its packages installed. Rejects where a package or its file cannot be read. */
export async function readLicences(root: string): Promise<string> {
  const own = await readPackage(root);
  const parts = [`Gakju (각주)\n\n${await readFile(join(root, 'LICENSE'), 'utf8')}`];
  const names = new Set(Object.keys(own.dependencies ?? {}));
  // Grows while it is walked: the packages of packages come after them.
  for (const name of names) {
    const folder = join(root, 'node_modules', name);
    const one = await readPackage(folder);
    parts.push([toHeading(one), ...(await readTexts(folder))].join('\n\n'));
    if (name !== builder)
      for (const needed of Object.keys(one.dependencies ?? {})) names.add(needed);
  }
  return `${parts.map((part) => part.trim()).join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

const readPackage = async (folder: string): Promise<Package> =>
  JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));

/** Where its source is, too: the Mozilla licence asks for it. */
function toHeading({ name, version, license, repository }: Package): string {
  const source = typeof repository === 'string' ? repository : repository?.url;
  return [`${name} ${version} (${license})`, source?.replace(/^git\+/, '')]
    .filter(Boolean)
    .join('\n');
}

async function readTexts(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => isLicence.test(file)).sort();
  return Promise.all(
    files.map(async (file) => (await readFile(join(folder, file), 'utf8')).replaceAll('\r', '')),
  );
}
