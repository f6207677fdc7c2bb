/** A request to Graph, as the parts of local Graph see it. */
export interface GraphRequest {
  method: string;
  /** After the version: `/users/a@b.example/events`. */
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  body: unknown;
  /** The origin it came to, for nextLink. */
  origin: string;
}

export interface GraphAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** What passed, for a test to look at. */
export interface Exchange {
  request: GraphRequest;
  answer: GraphAnswer;
}
