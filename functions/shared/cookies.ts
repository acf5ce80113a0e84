/** One cookie as the browser is asked to keep it: of this host only, never readable by scripts, never without TLS. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly maxAgeSeconds: number;
}

/**
 * A `Set-Cookie` line. `SameSite=Lax` and not `Strict`: a link in a web mail is a step from another site, and a browser
 * leaves strict cookies out of it, so that the browser that used a link would not be known again.
 */
export function setCookie({ name, value, path, maxAgeSeconds }: Cookie): string {
  return `${name}=${value}; Path=${path}; Max-Age=${maxAgeSeconds}; Secure; HttpOnly; SameSite=Lax`;
}

/** The value of a cookie in what API Gateway gives: a list of `name=value`. */
export function cookieIn(cookies: readonly string[], name: string): string | undefined {
  const found = cookies.find((cookie) => cookie.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

/** Whole seconds that are left until a time, never one too many. */
export function secondsUntil(timeMs: number, nowMs: number): number {
  return Math.max(0, Math.floor((timeMs - nowMs) / 1000));
}
