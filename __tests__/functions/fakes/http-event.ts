/** What differs between requests. */
export interface EventParts {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly isBase64Encoded?: boolean;
}

/** A request as API Gateway hands it to a function: payload format 2.0, whose lists are left out where they are empty. */
export function httpEvent(parts: EventParts = {}): object {
  const {
    method = "GET",
    path = "/",
    headers = {},
    cookies = [],
    pathParameters,
    body,
    isBase64Encoded = false,
  } = parts;
  return {
    version: "2.0",
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: "",
    ...(cookies.length > 0 ? { cookies } : {}),
    headers: { host: "abcdefghij.execute-api.eu-central-1.amazonaws.com", "user-agent": "Mozilla/5.0", ...headers },
    requestContext: {
      accountId: "111122223333",
      apiId: "abcdefghij",
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "Mozilla/5.0" },
      requestId: "JKJaXmPLvHcESHA=",
      stage: "$default",
      timeEpoch: 1_795_953_600_000,
    },
    ...(pathParameters ? { pathParameters } : {}),
    ...(body === undefined ? {} : { body }),
    isBase64Encoded,
  };
}
