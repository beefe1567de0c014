// The few icons there are, drawn on 16 units. Knows shapes, not what they do.

const paths = {
  back: 'M10 3.5 5.5 8l4.5 4.5',
  close: 'm4 4 8 8m0-8-8 8',
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class={`icon icon-${name}`} aria-hidden="true" viewBox="0 0 16 16">
      <path d={paths[name]} />
    </svg>
  );
}
