import type { HttpRequest } from "../shared/http";
import { hashesOf, type InvitationCookie, invitationCookieIn } from "../shared/invitation-cookie";
import { hashOfToken, isToken } from "../shared/token";

/** A request for a link. */
export interface Visit {
  readonly token: string;
  readonly tokenHash: string;
  /** The cookie of an earlier visit to the same link. One of another link says nothing here. */
  readonly cookie: InvitationCookie | undefined;
  readonly browserHash: string | undefined;
  /** Whether a person may be looking: not one who asks without the body, or ahead of a click. */
  readonly opened: boolean;
}

/** Reads a request; undefined where its token cannot be one, which needs no look at the table. */
export function parseVisit({ method, headers, cookies, pathParameters }: HttpRequest): Visit | undefined {
  const { token = "" } = pathParameters;
  if (!isToken(token)) return undefined;
  const found = invitationCookieIn(cookies);
  const cookie = found?.token === token ? found : undefined;
  const ahead = /\bprefetch\b/.test(headers["sec-purpose"] ?? headers.purpose ?? "");
  return {
    token,
    tokenHash: hashOfToken(token),
    cookie,
    browserHash: cookie && hashesOf(cookie).browserHash,
    opened: method === "GET" && !ahead,
  };
}
