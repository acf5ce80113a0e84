import * as z from "zod/mini";

/** A request as API Gateway hands it over (payload format 2.0), cut to what functions here look at. */
export interface HttpRequest {
  readonly method: string;
  /** Names in lower case; values of the same name are joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** Each as `name=value`. */
  readonly cookies: readonly string[];
  readonly pathParameters: Readonly<Record<string, string>>;
  /** As it came over the wire. */
  readonly body: Buffer;
}

/** What API Gateway is given back. */
export interface HttpResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body: string;
}

/** What nobody may keep, guess the type of, or tell other sites where it came from. */
export const privateHeaders = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

const texts = z.record(z.string(), z.string());
const eventSchema = z.object({
  version: z.literal("2.0"),
  headers: z._default(texts, {}),
  cookies: z._default(z.array(z.string()), []),
  pathParameters: z._default(texts, {}),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
  body: z._default(z.string(), ""),
  isBase64Encoded: z._default(z.boolean(), false),
});

/** Reads an event; undefined where it is not a request of an HTTP API. */
export function parseHttpRequest(event: unknown): HttpRequest | undefined {
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return undefined;
  const { requestContext, headers, cookies, pathParameters, body, isBase64Encoded } = parsed.data;
  const { method } = requestContext.http;
  return { method, headers, cookies, pathParameters, body: Buffer.from(body, isBase64Encoded ? "base64" : "utf8") };
}
