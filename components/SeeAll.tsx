// The button of what is cut short, which shows all of it and folds it again. Draws; what is shown is the caller's.
import { type Lang, say } from '@/lib/words';

type SeeAllProps = {
  lang: Lang;
  /** Where it looks otherwise than a link. */
  class?: string;
  isOpen: boolean;
  /** What it says while it is folded. */
  label: string;
  onOpen(isOpen: boolean): void;
};

export function SeeAll({ lang, isOpen, label, onOpen, ...props }: SeeAllProps) {
  return (
    <button
      type="button"
      class={`link ${props.class ?? ''}`}
      aria-expanded={isOpen}
      onClick={() => onOpen(!isOpen)}
    >
      {isOpen ? say(lang, 'card.seeFewer') : label}
    </button>
  );
}
