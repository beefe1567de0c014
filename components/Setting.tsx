// What the pages of settings are made of: a section, a row, a row that takes a file, a choice of one. Draws.
import type { ComponentChildren, Ref } from 'preact';

export type SectionProps = {
  id: string;
  heading: string;
  /** For who gives it the keyboard's place. */
  headingRef?: Ref<HTMLHeadingElement>;
  lead?: string;
  children: ComponentChildren;
};

export function Section({ id, heading, headingRef, lead, children }: SectionProps) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-heading`}>
      {/* The keyboard goes on there when what it stood on is gone. */}
      <h2 id={`${id}-heading`} tabIndex={-1} {...(headingRef && { ref: headingRef })}>
        {heading}
      </h2>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}

export type RowProps = { what: ComponentChildren; about?: string; children?: ComponentChildren };

/** A name on the left, what is done with it on the right, and a line on it below. */
export function Row({ what, about, children }: RowProps) {
  return (
    <div class="set">
      <p class="what">{what}</p>
      <div class="does">{children}</div>
      {about && <p class="about">{about}</p>}
    </div>
  );
}

export type FileRowProps = {
  id?: string;
  label: string;
  about?: string;
  /** As the field's attribute of this name; JSON alone where not given. */
  accept?: string;
  onFile(file: File): void;
};

/** Takes one file; the same one may be taken again. */
export function FileRow({
  id = 'import',
  label,
  about = '',
  accept = 'application/json,.json',
  onFile,
}: FileRowProps) {
  return (
    <Row what={<label for={id}>{label}</label>} about={about}>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
    </Row>
  );
}

export type Choice<T> = { value: T; label: ComponentChildren; about?: string };
export type ChoicesProps<T> = {
  name: string;
  legend: string;
  choices: Choice<T>[];
  chosen: T;
  inRow?: boolean;
  onChoose(value: T): void;
};

export function Choices<T extends string | number>({
  name,
  legend,
  choices,
  chosen,
  inRow = false,
  onChoose,
}: ChoicesProps<T>) {
  return (
    <fieldset class="set stack">
      <legend class="what">{legend}</legend>
      <div class={inRow ? 'choices row' : 'choices'}>
        {choices.map(({ value, label, about }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>{label}</span>
            {about && <small>{about}</small>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
