import { create, type QRCodeSegment } from 'qrcode';

const quietZone = 4;

/**
 * Each page has a code of its own, so drawing is on the way of every render: naming the mode and the mask saves the search
 * for the best of each, nine tenths of the time. Readers take any mask.
 */
const asBytes = (text: string): QRCodeSegment[] => [{ mode: 'byte', data: new TextEncoder().encode(text) }];
const qrOptions = { errorCorrectionLevel: 'M', maskPattern: 2 } as const;

/** The dark modules of one row as path commands: one stroke of height 1 for each run. */
const rowPath = (modules: Uint8Array, size: number, row: number): string => {
  let path = '';
  for (let column = 0; column < size; column += 1) {
    if (!modules[row * size + column]) continue;
    let width = 1;
    while (column + width < size && modules[row * size + column + width]) width += 1;
    path += `M${column + quietZone} ${row + quietZone}h${width}v1h-${width}z`;
    column += width;
  }
  return path;
};

/**
 * `text` (at most 2 000 bytes) as a QR code: one inline SVG that scales, always the same for the same text. It is
 * hidden from assistive technology: the page says the address in words.
 */
export const qrSvg = (text: string): string => {
  const { data, size } = create(asBytes(text), qrOptions).modules;
  const modules = Uint8Array.from(data);
  const edge = size + 2 * quietZone;
  const path = Array.from({ length: size }, (_, row) => rowPath(modules, size, row)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${edge} ${edge}" shape-rendering="crispEdges" aria-hidden="true"><path fill="#fff" d="M0 0h${edge}v${edge}H0z"/><path d="${path}"/></svg>`;
};
