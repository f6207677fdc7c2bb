import { problemSchema, type Problem } from '#shared/model/api/people.ts';

/** A refusal or fault of the API as RFC 9457 says it. `status` 0: the server could not be reached. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail, options);
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** Reads an answer that is not a success; one that is no problem document (a proxy's page, say) keeps its status. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = problemSchema.safeParse(body);
  return new ApiProblem(parsed.success ? parsed.data : unnamed(response.status));
}

function unnamed(status: number): Problem {
  return { type: 'about:blank', title: '', status, detail: '' };
}

/** The network failed, or the server is not there. */
export function unreachable(cause: unknown): ApiProblem {
  return new ApiProblem(unnamed(0), { cause });
}
