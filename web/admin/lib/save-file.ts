/** Hands the reader what the browser holds as a file of this name. */
export const saveFile = (name: string, bytes: Blob): void => {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Later: the browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
