import { importWords } from '#shared/words/imports.ts';
import { addCare } from '#bot/imports/addCare.ts';
import { goesOn } from '#bot/imports/goesOn.ts';
import { postcodeIn } from '#bot/imports/postcode.ts';
import { homeTypeIn, legalStatusIn } from './labels.ts';
import type { AnnexAContext } from './readAnnexA.ts';
import { addLastVisit, addWorker, endIn, startIn } from './rowParts.ts';

/**
 * List 8: children in our care, or who were in the last six months. It knows the present home alone, and a visit only when it was
 * to that home: a blank visit is not "never visited".
 */
export function readInCare({ annexA, today, draftOf }: AnnexAContext): void {
  for (const row of annexA.rows(8)) {
    const draft = draftOf(row);
    if (draft === null) continue;
    addLastVisit(draft, 8, row.date('lastVisit'));
    const start = startIn(draft, row);
    if (start === null) continue;
    const end = endIn(row, 'ceased', start);
    const review = row.date('review');
    // A review belongs to this time in care; one from before it says nothing of it.
    if (review !== null && review >= start) draft.milestones.push({ kind: 'review-held', at: review });
    const since = row.date('homeSince');
    const label = row.text('home');
    if (label === null && end === null) row.report('home', importWords.emptyCell);
    const code = legalStatusIn(row.text('status') ?? '');
    addCare(draft, {
      start,
      end,
      statuses: code === null ? [] : [{ code, start: row.date('statusSince') ?? start, end }],
      homes: [
        {
          start: since === null || since < start ? start : since,
          end,
          type: label === null ? 'unknown' : homeTypeIn(label),
          mark: '',
          sameCarers: false,
          postcode: postcodeIn(row, 'postcode'),
        },
      ],
    });
    if (goesOn(end, today)) addWorker(draft, row);
  }
}
