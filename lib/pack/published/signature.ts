// Ed25519 over a manifest, and SHA-256 over parts, by WebCrypto. Knows no files and no network.
import { type Manifest, toCanonicalBytes } from './manifest';

const ed25519 = { name: 'Ed25519' };

/** Both as base64url: the public one stands in every manifest, the private one is the maker's alone. */
export type KeyPair = { publicKey: string; privateKey: string };

export async function createKeyPair(): Promise<KeyPair> {
  const pair = (await crypto.subtle.generateKey(ed25519, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const [open, secret] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return {
    publicKey: toBase64Url(new Uint8Array(open)),
    privateKey: toBase64Url(new Uint8Array(secret)),
  };
}

export async function signManifest(
  unsigned: Omit<Manifest, 'signature' | 'key'>,
  { publicKey, privateKey }: KeyPair,
): Promise<Manifest> {
  const named = { ...unsigned, key: publicKey };
  const key = await crypto.subtle.importKey('pkcs8', fromBase64Url(privateKey), ed25519, false, [
    'sign',
  ]);
  const signature = await crypto.subtle.sign(ed25519, key, toCanonicalBytes(named));
  return { ...named, signature: toBase64Url(new Uint8Array(signature)) };
}

/** By the key that the manifest names; whether that key is the one we know is another question. */
export async function isSigned(manifest: Manifest): Promise<boolean> {
  // A key or signature that is no point of the curve makes WebCrypto throw: that is no signature either.
  try {
    const key = await crypto.subtle.importKey('raw', fromBase64Url(manifest.key), ed25519, false, [
      'verify',
    ]);
    return await crypto.subtle.verify(
      ed25519,
      key,
      fromBase64Url(manifest.signature),
      toCanonicalBytes(manifest),
    );
  } catch {
    return false;
  }
}

export async function toSha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.charCodeAt(0),
  );
