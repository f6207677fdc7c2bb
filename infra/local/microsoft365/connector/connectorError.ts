/** A refusal in the Bot Connector's form. */
export class ConnectorError extends Error {
  override name = 'ConnectorError';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string = code) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Of a person who blocked the bot, the connector tells in another form than of everything else. */
export function connectorErrorBody({ status, code, message }: ConnectorError): unknown {
  if (status === 403 && code === 'MessageWritesBlocked') {
    const subCode = { subCode: code, details: null, errorCode: null, errorSubCode: null };
    return { errorCode: 209, message: JSON.stringify(subCode, null, 2) };
  }
  return { error: { code, message } };
}
