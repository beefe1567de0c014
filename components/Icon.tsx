// The few icons there are, drawn on 16 units. Knows shapes, not what they do.

const paths = {
  back: 'M10 3.5 5.5 8l4.5 4.5',
  close: 'm4 4 8 8m0-8-8 8',
  move: 'M8 2v12M2 8h12M6.25 3.75 8 2l1.75 1.75M6.25 12.25 8 14l1.75-1.75M3.75 6.25 2 8l1.75 1.75M12.25 6.25 14 8l-1.75 1.75',
  gear: 'M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14M10.5 2.75a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5M5.5 9.75a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5',
  pin: 'M5.5 2h5M6.25 2v4.2L4 8.75v1h8v-1L9.75 6.2V2M8 9.75V14',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9m3.4 7.9 3.35 3.35',
  why: 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5M8 7.25V11M8 4.9v.01',
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class={`icon icon-${name}`} aria-hidden="true" viewBox="0 0 16 16">
      <path d={paths[name]} />
    </svg>
  );
}
