// The mark ※, which opens the source line of a Korean fact box. The same shape as assets/icon.svg.

export function Logo() {
  return (
    <svg class="logo" width="22" height="22" viewBox="0 0 128 128" aria-hidden="true">
      <rect width="128" height="128" rx="22" fill="#2b7d71" />
      <path d="M30 30 98 98M98 30 30 98" stroke="#fff" stroke-width="12.5" />
      <g fill="#fff">
        <circle cx="64" cy="24.5" r="10.5" />
        <circle cx="64" cy="103.5" r="10.5" />
        <circle cx="24.5" cy="64" r="10.5" />
        <circle cx="103.5" cy="64" r="10.5" />
      </g>
    </svg>
  );
}
