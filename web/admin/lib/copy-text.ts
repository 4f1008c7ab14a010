/** Copies text to the clipboard, also where the desk is served without TLS; whether it is there. */
export const copyText = async (text: string): Promise<boolean> => {
  // Browsers offer the clipboard to secure contexts only: on an intranet address there may be none.
  const isWritten = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  if (isWritten) return true;
  const field = document.createElement('textarea');
  field.value = text;
  // Inside the dialog that is open: it keeps the focus within itself.
  (document.activeElement?.parentElement ?? document.body).append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
};
