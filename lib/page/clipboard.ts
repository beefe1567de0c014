// Puts one thing on the clipboard in several forms at once. Works on plain http pages and under any policy; reads nothing.

/** Only while the reader's own press is being handled; false where the browser refuses. */
export function copyAs(document: Document, forms: Record<string, string>): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.isTrusted || !event.clipboardData) return;
    // Nobody after us sees the text or changes it. A page that has listened on its window before comes first: it sees no
    // text of ours, but may put its own in its place and stop ours, which is then told as refused.
    event.stopImmediatePropagation();
    event.preventDefault();
    for (const [type, text] of Object.entries(forms)) event.clipboardData.setData(type, text);
    copied = true;
  };
  const view = document.defaultView;
  view?.addEventListener('copy', onCopy, { capture: true, once: true });
  document.execCommand('copy');
  view?.removeEventListener('copy', onCopy, { capture: true });
  return copied;
}
