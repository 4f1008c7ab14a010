import { describe, expect, test } from 'vitest';
import { uploadParts } from './upload-part.ts';

describe('given parts of 8 bytes', () => {
  test.each([
    [1, [1]],
    [8, [8]],
    [9, [8, 1]],
    [24, [8, 8, 8]],
  ])('when a file has %i bytes, then its parts have %j', (size, sizes) => {
    expect(uploadParts(size, 8).map((part) => part.size)).toEqual(sizes);
    expect(uploadParts(size, 8).map((part) => part.number)).toEqual(sizes.map((_, index) => index + 1));
  });
});
