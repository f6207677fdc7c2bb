import type { ChildTime } from '#shared/time/childTime.ts';
import { invitationPageWords as words } from '#shared/words/invitationPage.ts';
import { html, type Html } from './html.ts';

const marks = Array.from({ length: 12 }, (_none, hour) => hour * 30);

/** A clock face that shows this time, drawn with nothing from outside. */
export function clock({ digits, hourHand, minuteHand }: ChildTime): Html {
  return html`<svg class="clock" viewBox="0 0 100 100" role="img" aria-label="${words.clock(digits)}">
    <circle class="face" cx="50" cy="50" r="46" />
    ${marks.map(
      (turn) =>
        html`<line
          class="mark"
          x1="50"
          y1="9"
          x2="50"
          y2="${turn % 90 === 0 ? 17 : 13}"
          transform="rotate(${turn} 50 50)"
        />`,
    )}
    <line class="hour" x1="50" y1="50" x2="50" y2="28" transform="rotate(${hourHand} 50 50)" />
    <line class="minute" x1="50" y1="50" x2="50" y2="17" transform="rotate(${minuteHand} 50 50)" />
    <circle class="middle" cx="50" cy="50" r="3.5" />
  </svg>`;
}
