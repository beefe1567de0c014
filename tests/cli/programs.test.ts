// Where programs are and which version a browser is, on Windows as elsewhere.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMajorVersion } from '@/lib/cli/browser-version.mjs';
import { listPaths } from '@/lib/cli/in-path.mjs';

describe('a program is looked for', () => {
  it('with .exe in each folder of PATH, parted by semicolons', () => {
    expect(
      listPaths(['nginx'], ['C:\\more'], { platform: 'win32', PATH: 'C:\\Windows;D:\\nginx' }),
    ).toEqual(['C:\\Windows\\nginx.exe', 'D:\\nginx\\nginx.exe', 'C:\\more\\nginx.exe']);
  });

  it('elsewhere by its bare name, in folders parted by colons', () => {
    expect(
      listPaths(['firefox-esr', 'firefox'], [], { platform: 'linux', PATH: '/bin:/usr/bin' }),
    ).toEqual(['/bin/firefox-esr', '/usr/bin/firefox-esr', '/bin/firefox', '/usr/bin/firefox']);
  });
});

describe('a browser’s version is told by', () => {
  const install = () => mkdtempSync(join(tmpdir(), 'browser-'));

  it('the folder beside Chrome, the newest after an update', () => {
    const folder = install();
    for (const name of ['147.0.7727.10', '148.0.7778.97', 'Dictionaries'])
      mkdirSync(join(folder, name));
    expect(readMajorVersion(join(folder, 'chrome.exe'), 'win32')).toBe(148);
  });

  it('the manifest beside one that came as a zip', () => {
    const folder = install();
    writeFileSync(join(folder, '147.0.7727.10.manifest'), '');
    expect(readMajorVersion(join(folder, 'chrome.exe'), 'win32')).toBe(147);
  });

  it('Firefox’s own file', () => {
    const folder = install();
    writeFileSync(join(folder, 'application.ini'), '[App]\r\nName=Firefox\r\nVersion=149.0.2\r\n');
    expect(readMajorVersion(join(folder, 'firefox.exe'), 'win32')).toBe(149);
  });

  it('nothing where nothing is beside it', () => {
    expect(readMajorVersion(join(install(), 'chrome.exe'), 'win32')).toBeNull();
  });

  it('the program itself, where asking opens no window', () => {
    expect(readMajorVersion(process.execPath, 'linux')).toBe(
      Number(process.versions.node.split('.')[0]),
    );
  });
});
