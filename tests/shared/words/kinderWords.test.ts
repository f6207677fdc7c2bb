import { kinderWords } from '#shared/words/kinderWords.ts';
import { wordsToAvoid } from '#shared/words/wordsToAvoid.ts';

const found = (text: string) => kinderWords(text).map((hint) => hint.found);

describe('kinder words', () => {
  test.each([
    ['Moved placement on Monday', ['placement']],
    ['PLACEMENT is settled', ['PLACEMENT']],
    ['Contact with Dad went well', ['Contact']],
    ['LAC review next week', ['LAC review']],
    ['a child who is LAC', ['LAC']],
    ['the siblings were there', ['siblings']],
    ['the placement breakdown, then a new placement', ['placement breakdown', 'placement']],
    ['siblings first, placement second', ['siblings', 'placement']],
    ['placement and placement again', ['placement']],
  ])('%s', (text, words) => {
    expect(found(text)).toEqual(words);
  });

  test.each([
    'Call her on the contact number',
    'made good eye contact',
    'work placement at the garage',
    'there is a lack of space',
    'replacement keys',
    'just in case it rains',
    'United won on Saturday',
    'She said “I hate contact”',
    'She said "my placement is fine"',
    'not dna but a place name',
    '',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('every row says what to say instead and who asked', () => {
    for (const row of wordsToAvoid) {
      expect(row.better).not.toBe('');
      expect(row.source).not.toBe('');
      for (const word of row.words) expect(found(`so ${word} then`)).toContain(word);
    }
  });

  test('the better words are not themselves words to avoid', () => {
    for (const row of wordsToAvoid) expect(found(row.better)).toEqual([]);
  });
});
