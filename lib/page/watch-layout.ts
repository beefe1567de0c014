// Tells when text may stand elsewhere than a frame ago: scrolling, sizes, styles, fonts, movement. Never looks unasked.

// As long as a page's own movements mostly take.
const settleMs = 1000;

/** Calls back at most once a frame, before it is painted; until the signal aborts. Returns how to ask for one. */
export function watchLayout(
  document: Document,
  onLayout: () => void,
  readBlocks: () => Element[],
  signal: AbortSignal,
): () => void {
  let frame = 0;
  let movingUntil = 0;
  const watched = new Set<Element>();
  const options = { capture: true, passive: true, signal };
  const onFrame = () => {
    frame = 0;
    onLayout();
    watchBlocks();
    if (performance.now() < movingUntil) schedule();
  };
  const schedule = () => {
    if (!signal.aborted) frame ||= requestAnimationFrame(onFrame);
  };
  // Told after layout and before painting: what grew or shrank is followed in the same frame.
  const sizes = new ResizeObserver(onLayout);
  const watchBlocks = () => {
    const wanted = new Set<Element>([document.documentElement, document.body, ...readBlocks()]);
    for (const element of watched)
      if (!wanted.has(element)) {
        sizes.unobserve(element);
        watched.delete(element);
      }
    for (const element of wanted)
      if (element && !watched.has(element)) {
        sizes.observe(element);
        watchTree(element.getRootNode());
        watched.add(element);
      }
  };
  const styles = new MutationObserver(schedule);
  const trees = new Set<Node>();
  // Neither changes nor scrolling inside a shadow root are told outside it.
  const watchTree = (tree: Node) => {
    if (trees.has(tree)) return;
    trees.add(tree);
    styles.observe(tree, { subtree: true, childList: true, attributes: true });
    if (tree !== document) tree.addEventListener('scroll', schedule, options);
  };
  watchTree(document);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    styles.disconnect();
  });
  for (const type of ['scroll', 'resize', 'load', 'toggle', 'fullscreenchange'])
    window.addEventListener(type, schedule, options);
  for (const type of ['transitionrun', 'animationstart', 'transitionend', 'animationend'])
    window.addEventListener(
      type,
      () => {
        movingUntil = performance.now() + settleMs;
        schedule();
      },
      options,
    );
  document.fonts.addEventListener('loadingdone', schedule, { signal });
  window.visualViewport?.addEventListener('resize', schedule, { signal });
  return schedule;
}
