// A button that is an icon, with its name for those who cannot see it. Draws; pressing is the caller's.
import { Icon } from './Icon';

export type IconButtonProps = {
  icon: Parameters<typeof Icon>[0]['name'];
  label: string;
  pressed?: boolean;
  expanded?: boolean;
  class?: string;
  onClick?: () => void;
};

export function IconButton({ icon, label, pressed, expanded, onClick, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-btn ${rest.class ?? ''}`}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
