/** What a refusal or an error says to people: texts live in `shared/words`. */
export interface ProblemText {
  /** Short and stable: becomes the `type` of the problem, `/problems/<code>`. */
  code: string;
  /** The HTTP status that means this. */
  status: number;
  title: string;
  detail: string;
  mend?: string;
}

/**
 * The one error by which any room refuses what was asked. Match on `text.code`, never on the message.
 * @example throw new ProblemError(problems.childNotFound)
 * @example throw new ProblemError(problems.badInput, { where: 'children.0.alone', detail: 'must be yes or no' })
 */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly text: ProblemText;
  /** Where in the input, when it is about one place. */
  readonly where: string | undefined;

  constructor(
    text: ProblemText,
    more: { where?: string; detail?: string; mend?: string; cause?: unknown } = {},
  ) {
    const { where, detail = text.detail, mend = text.mend, cause } = more;
    super(detail, { cause });
    this.text = { ...text, detail, ...(mend === undefined ? {} : { mend }) };
    this.where = where;
  }
}
