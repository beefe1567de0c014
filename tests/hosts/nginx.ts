// A real nginx on a port of its own: found, or installed as root on Debian, or the tests fail and say what to install.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { install, isDebianRoot } from '@/lib/cli/apt.mjs';
import { listPaths } from '@/lib/cli/in-path.mjs';
import { waitFor } from '@/lib/cli/wait-for';

const variable = 'GAKJU_NGINX';
const instructions = `No nginx and openssl were found. Debian: sudo apt install nginx openssl. macOS: brew install nginx. Windows: scoop install nginx openssl. Or set ${variable} to the path of an nginx.`;

/** Throws where there is none: these tests are never passed over. */
export function findNginx(): string {
  const find = () => {
    const folders = ['/usr/sbin', '/usr/local/sbin', ...listChocolatey()];
    const paths = [process.env[variable] ?? '', ...listPaths(['nginx'], folders)];
    const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
    return hasOpenssl ? paths.find((path) => path !== '' && existsSync(path)) : undefined;
  };
  const there = find();
  if (there) return there;
  const complaint = isDebianRoot() ? install(['nginx', 'openssl']) : '';
  const installed = find();
  if (!installed) throw new Error(complaint + instructions);
  return installed;
}

/** On Windows Chocolatey, and with it the machines of GitHub, puts it into a folder that PATH does not name. */
function listChocolatey(): string[] {
  const tools = 'C:/tools';
  if (!existsSync(tools)) return [];
  return readdirSync(tools)
    .filter((name) => name.startsWith('nginx'))
    .map((name) => join(tools, name));
}

export type Nginx = {
  /** Where the configuration's paths begin. */
  folder: string;
  http: number;
  https: number;
  close(): Promise<void>;
};

/**
 * `toConfig` gives what stands in `http {}`. Its servers listen on the two ports; the certificate of the second is of
 * nobody's authority and stands in `tls.pem` and `tls.key`.
 */
export async function startNginx(
  toConfig: (at: { folder: string; http: number; https: number }) => string,
): Promise<Nginx> {
  const program = findNginx();
  // To nginx a backslash begins an escape: \n in a path of Windows would end the line.
  const folder = mkdtempSync(join(tmpdir(), 'nginx-')).replaceAll(sep, '/');
  const [http, https] = [await findPort(), await findPort()];
  for (const name of ['tmp', 'site']) mkdirSync(join(folder, name));
  execFileSync(
    'openssl',
    'req -x509 -newkey rsa:2048 -nodes -keyout tls.key -out tls.pem -days 2 -subj /CN=localhost'.split(
      ' ',
    ),
    { cwd: folder, stdio: 'ignore' },
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((one) => `${one}_temp_path ${folder}/tmp/${one};`)
    .join('\n');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
    worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
    events {}
    http {
      types { application/json json; text/html html; }
      default_type application/octet-stream;
      access_log off;
      ${temporary}
      ${toConfig({ folder, http, https })}
    }`,
  );
  const args = ['-p', folder, '-c', `${folder}/nginx.conf`, '-e', `${folder}/error.log`];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await waitFor(async () => {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    return fetch(`http://127.0.0.1:${http}/`).then(
      () => true,
      () => null,
    );
  });
  return {
    folder,
    http,
    https,
    close() {
      // By its own word: on Windows a signal would end the master alone.
      spawnSync(program, [...args, '-s', 'stop']);
      return ended;
    },
  };
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
