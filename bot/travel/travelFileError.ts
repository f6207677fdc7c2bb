/** A file about travel is not what it should be; the message is one line that names it and says how to mend it. */
export class TravelFileError extends Error {
  override name = 'TravelFileError';
}
