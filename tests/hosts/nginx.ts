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
  for (const name of ['tmp', 'site']) mkdirSync(join(folder, name));
  execFileSync(
    'openssl',
    'req -x509 -newkey rsa:2048 -nodes -keyout tls.key -out tls.pem -days 2 -subj /CN=localhost'.split(
      ' ',
    ),
    { cwd: folder, stdio: 'ignore' },
  );
  const args = ['-p', folder, '-c', `${folder}/nginx.conf`, '-e', `${folder}/error.log`];
  for (let left = 5; ; left--) {
    const [http, https] = [await findPort(), await findPort()];
    writeFileSync(join(folder, 'nginx.conf'), toWhole(folder, toConfig({ folder, http, https })));
    const { ended, complaint } = await start(program, args, http);
    if (complaint === null)
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
    // A port that was free may be another's by the time it is asked for.
    if (!complaint.includes('bind()') || left === 0) throw new Error(complaint);
  }
}

const toWhole = (folder: string, inHttp: string): string => {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((one) => `${one}_temp_path ${folder}/tmp/${one};`)
    .join('\n');
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
    worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
    events {}
    http {
      types { application/json json; text/html html; }
      default_type application/octet-stream;
      access_log off;
      ${temporary}
      ${inHttp}
    }`;
};

/** `complaint` is what it said where it ended at once; null where it answers. */
async function start(program: string, args: string[], http: number) {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const isUp = await waitFor(async () => {
    if (child.exitCode !== null) return false;
    // Another may have the port, and answer while nginx is still trying for it.
    return fetch(`http://127.0.0.1:${http}/`).then(
      ({ headers }) => headers.get('server')?.startsWith('nginx') || null,
      () => null,
    );
  });
  if (isUp === null) throw new Error(`nginx does not answer: ${said}`);
  return { ended, complaint: isUp ? null : `nginx ended: ${said}` };
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
