// A file that another program holds: the browser knows it, and cannot read it. Knows no test.

export function heldFile(name: string): File {
  const refuse = () => Promise.reject(new DOMException('Held', 'NotReadableError'));
  const held = { arrayBuffer: refuse, text: refuse };
  return Object.assign(new File(['{}'], name), { ...held, slice: () => held });
}
