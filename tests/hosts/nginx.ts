// A real nginx on a port of its own: found, or installed as root on Debian, or the tests fail and say what to install.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apt, isDebianRoot } from '@/lib/cli/find-browser.mjs';
import { waitFor } from '@/lib/cli/wait-for';

const variable = 'GAKJU_NGINX';
const instructions = `No nginx and openssl were found. Debian: sudo apt install nginx openssl. macOS: brew install nginx. Or set ${variable} to the path of an nginx.`;

/** Throws where there is none: these tests are never passed over. */
export function findNginx(): string {
  const find = () => {
    const folders = (process.env.PATH ?? '').split(':').concat('/usr/sbin', '/usr/local/sbin');
    const paths = [process.env[variable] ?? '', ...folders.map((one) => join(one, 'nginx'))];
    const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
    return hasOpenssl ? paths.find((path) => path !== '' && existsSync(path)) : undefined;
  };
  const there = find();
  if (there) return there;
  if (isDebianRoot()) {
    apt(['update']);
    apt(['install', '-y', '--no-install-recommends', 'nginx', 'openssl']);
  }
  const installed = find();
  if (!installed) throw new Error(instructions);
  return installed;
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
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
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
  const child = spawn(
    program,
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
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
      child.kill('SIGTERM');
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
