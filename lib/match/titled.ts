// A surname with a title, as articles have a person after the full name: whose may it be? Knows no article and no place.
import { toSurnames } from './coreference';
import { englishTitle, findTitleEnd } from './titles';

/** 권 부사장, 올트먼 CEO, Mr Kwon: is all of the text a surname of who bears these names, with a title? */
export function isTitled(text: string, names: string[]): boolean {
  const asked = text.trim().replace(/\s+/g, ' ');
  const untitled = asked.replace(titleBefore, '');
  return toSurnames(names).some(
    (surname) =>
      (untitled === surname && untitled !== asked) ||
      (asked.startsWith(surname) && findTitleEnd(asked, surname.length) === asked.length),
  );
}

const titleBefore = new RegExp(`^${englishTitle} `);
