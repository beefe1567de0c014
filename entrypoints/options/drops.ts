// Files dropped anywhere on the page: taken as packs, rather than opened by the browser in its place.

export function takeDrops(
  document: Document,
  onFiles: (files: File[]) => void,
  signal: AbortSignal,
): void {
  const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  const over = (event: DragEvent) => {
    if (hasFile(event)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  };
  document.addEventListener('dragover', over, { signal });
  document.addEventListener('drop', drop, { signal });
}
