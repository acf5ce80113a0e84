import type { HttpResponse } from "../../../functions/shared/http";
import type { Cookies } from "./cloud-front";
import { type EventParts, httpEvent } from "./http-event";

type Handler = (event: unknown) => Promise<HttpResponse>;

interface KeptCookie {
  readonly value: string;
  readonly path: string;
  readonly untilMs: number;
}

/** A browser as far as cookies go: what it is given it sends to the paths they are for, until they are too old. */
export interface Browser {
  readonly ask: (handler: Handler, parts: EventParts & { readonly path: string }) => Promise<HttpResponse>;
  /** What it sends to a path now. */
  readonly cookiesFor: (path: string) => Cookies;
}

/** A browser without cookies. */
export function newBrowser(nowMs: () => number): Browser {
  const jar = new Map<string, KeptCookie>();
  const cookiesFor = (path: string) => {
    const sent = [...jar].filter(
      ([, kept]) => kept.untilMs > nowMs() && `${path}/`.startsWith(`${kept.path}/`.replace("//", "/")),
    );
    return Object.fromEntries(sent.map(([name, { value }]) => [name, value]));
  };
  return {
    cookiesFor,
    ask: async (handler, parts) => {
      const cookies = Object.entries(cookiesFor(parts.path)).map(([name, value]) => `${name}=${value}`);
      const response = await handler(httpEvent({ cookies, ...parts }));
      for (const line of response.cookies ?? []) keep(jar, line, nowMs());
      return response;
    },
  };
}

function keep(jar: Map<string, KeptCookie>, line: string, nowMs: number): void {
  const [pair = "", ...attributes] = line.split("; ");
  const [name = "", ...value] = pair.split("=");
  const attribute = (wanted: string) =>
    attributes.find((each) => each.startsWith(`${wanted}=`))?.slice(wanted.length + 1);
  const [path = "", maxAge = ""] = [attribute("Path"), attribute("Max-Age")];
  // What a browser refuses of a `__Host-` cookie, and what none of ours may be without.
  if (!attributes.includes("Secure") || !attributes.includes("HttpOnly")) throw new RangeError(`insecure: ${line}`);
  if (name.startsWith("__Host-") && (path !== "/" || attribute("Domain"))) throw new RangeError(`refused: ${line}`);
  jar.set(name, { value: value.join("="), path, untilMs: nowMs + Number(maxAge) * 1000 });
}
