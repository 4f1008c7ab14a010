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
  const end = (row + 1) * size;
  let path = '';
  for (let at = row * size; at < end; at += 1) {
    if (modules[at] === 0) continue;
    const from = at;
    while (at < end && modules[at] === 1) at += 1;
    const width = at - from;
    path += `M${from - row * size + quietZone} ${row + quietZone}h${width}v1h-${width}z`;
  }
  return path;
};

/**
 * `text` (at most 2 000 bytes) as a QR code: one inline SVG that scales, always the same for the same text. It is
 * hidden from assistive technology: the page says the address in words.
 */
export const qrSvg = (text: string): string => {
  const { data, size } = create(asBytes(text), qrOptions).modules;
  const edge = size + 2 * quietZone;
  let path = '';
  for (let row = 0; row < size; row += 1) path += rowPath(data, size, row);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${edge} ${edge}" shape-rendering="crispEdges" aria-hidden="true"><path fill="#fff" d="M0 0h${edge}v${edge}H0z"/><path d="${path}"/></svg>`;
};
