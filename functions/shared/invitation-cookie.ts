import { cookieIn, secondsUntil, setCookie } from "./cookies";
import { hashOfToken, isToken } from "./token";

/** The prefix makes browsers refuse it from any other host, and for any other path. */
const cookieName = "__Host-invitation";

/** What a browser presents: the token of its link, and a secret of its own that tells it from others with that link. */
export interface InvitationCookie {
  readonly token: string;
  readonly browserSecret: string;
}

/** The hashes of it: all that leaves the edge. */
export function hashesOf({ token, browserSecret }: InvitationCookie) {
  return { tokenHash: hashOfToken(token), browserHash: hashOfToken(browserSecret) };
}

/** The cookie among those of a request; undefined where there is none, or none that we could have set. */
export function invitationCookieIn(cookies: readonly string[]): InvitationCookie | undefined {
  const [token = "", browserSecret = "", ...more] = cookieIn(cookies, cookieName)?.split(".") ?? [];
  return isToken(token) && isToken(browserSecret) && more.length === 0 ? { token, browserSecret } : undefined;
}

/** The `Set-Cookie` line that keeps it until a time. */
export function setInvitationCookie(
  { token, browserSecret }: InvitationCookie,
  untilMs: number,
  nowMs: number,
): string {
  const value = `${token}.${browserSecret}`;
  return setCookie({ name: cookieName, value, path: "/", maxAgeSeconds: secondsUntil(untilMs, nowMs) });
}
