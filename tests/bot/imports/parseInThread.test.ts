import { parseInThread } from '#bot/imports/parseInThread.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import { readingWords } from '#shared/words/fileReading.ts';

const lesson = ['BEGIN:VEVENT', 'DTSTART:20261102T090000', 'DURATION:PT1H', 'SUMMARY:Maths', 'END:VEVENT'];
const toRead = (entries = 1) => ({
  kind: 'timetable' as const,
  files: [
    {
      name: 'timetable.ics',
      bytes: new TextEncoder().encode(
        [
          'BEGIN:VCALENDAR',
          ...Array.from({ length: entries }, () => lesson).flat(),
          'END:VCALENDAR',
          '',
        ].join('\r\n'),
      ),
    },
  ],
  today: '2026-11-23',
  schools: [],
});
const tooMuch = { problems: [{ file: 'timetable.ics', ...readingWords.tooMuch }] };

describe('a reading is stopped, and said so,', () => {
  test('after its time', async () => {
    const stopped = parseInThread(toRead(), { seconds: 0, megabytes: 512 });
    await expect(stopped).rejects.toBeInstanceOf(UnreadableExport);
    await expect(stopped).rejects.toMatchObject(tooMuch);
  });

  test('where it takes more memory than it may', async () => {
    await expect(parseInThread(toRead(15_000), { seconds: 60, megabytes: 40 })).rejects.toMatchObject(
      tooMuch,
    );
  });
});

test('more readings than may run at once wait for their turn, also after some that were stopped', async () => {
  const all = await Promise.allSettled(
    [0, 20, 0, 20, 20].map((seconds) => parseInThread(toRead(), { seconds, megabytes: 512 })),
  );
  expect(all.map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
});
