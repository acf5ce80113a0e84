import type { HttpRequest } from "../shared/http";
import { type InvitationCookie, invitationCookieIn } from "../shared/invitation-cookie";
import { type StartChatError, startChatRequest } from "./events";

/** A name needs no more, and nobody has to wait for a megabyte to be read. */
const maxBodyBytes = 4_096;

/** What a browser that may ask asks for. */
export interface Start {
  readonly cookie: InvitationCookie;
  readonly displayName: string | undefined;
  /** The chat that the page is in already. */
  readonly chatContactId: string | undefined;
}

/** A request that was refused before anything was looked up. */
export interface Refused {
  readonly refused: StartChatError;
}

/** Reads a request; the first thing that is wrong with it says why it is refused. */
export function parseStart(request: HttpRequest, host: string): Start | Refused {
  if (!fromOwnPage(request.headers, host)) return { refused: "wrong-origin" };
  if (request.body.length > maxBodyBytes) return { refused: "too-large" };
  const asked = startChatRequest.safeParse(jsonOf(request.body.toString("utf8")));
  if (!asked.success) return { refused: "bad-request" };
  const cookie = invitationCookieIn(request.cookies);
  const { displayName, chatContactId } = asked.data;
  return cookie ? { cookie, displayName, chatContactId } : { refused: "link-unknown" };
}

/** Browsers name the page that asks in one header or both, and no page can forge them; who names none is no browser. */
function fromOwnPage(headers: HttpRequest["headers"], host: string): boolean {
  const { origin, "sec-fetch-site": site } = headers;
  if (origin === undefined && site === undefined) return false;
  return (origin === undefined || origin === `https://${host}`) && (site === undefined || site === "same-origin");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
