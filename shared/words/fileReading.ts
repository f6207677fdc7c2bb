/** What is said of files that cannot be read within what one reading may take. */
export const readingWords = {
  tooMuch: {
    reason: 'Reading this took too long, so it was stopped and nothing of it was read.',
    mend: 'Check that it is the right file, or export less at once.',
  },
};
