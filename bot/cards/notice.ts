import { type Element, group, text } from './elements.ts';

/** What became of the last press, or what a person should know before they read on. */
export interface Notice {
  text: string;
  kind: 'good' | 'warning';
}

/** A notice as the first thing below the heading; nothing where there is none. */
export function noticeOf(notice: Notice | null): Element[] {
  if (!notice) return [];
  return [
    group([text(notice.text)], { style: notice.kind === 'good' ? 'good' : 'warning', spacing: 'small' }),
  ];
}
