import type { DocumentPlace } from './document-place.ts';
import { openArchive } from './open-archive.ts';
import { readXml } from './xml-events.ts';

/** How a format of numbered parts (slides, pages) is read: one place for each part, one line for each `line` element. */
export type NumberedFormat = {
  readonly parts: readonly { readonly pattern: RegExp; readonly place: (number: number) => string }[];
  readonly text: string;
  readonly line: string;
};

/** The places of a presentation or an OFD document, in the order of their numbers. */
export const numberedPlaces = (bytes: Uint8Array, format: NumberedFormat): readonly DocumentPlace[] => {
  const entries = [...openArchive(bytes)];
  return format.parts.flatMap(({ pattern, place }) =>
    entries
      .flatMap(([name, entry]) => {
        const number = pattern.exec(name)?.[1];
        return number === undefined ? [] : [{ number: Number(number), entry }];
      })
      .sort((one, other) => one.number - other.number)
      .map(({ number, entry }) => {
        let text = '';
        let reading = false;
        readXml(entry, {
          open: (name) => {
            if (name === format.text) reading = true;
          },
          text: (data) => {
            if (reading) text += data;
          },
          close: (name) => {
            if (name === format.text) reading = false;
            if (name === format.line) text += '\n';
          },
        });
        return { place: place(number), text: text.trim() };
      })
      .filter(({ text }) => text !== ''),
  );
};
