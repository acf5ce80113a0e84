import type { KeptInvitation, OpenInvitation, UsedInvitation } from "./invitation-item";

/**
 * How an invitation stands to who presents its token: `open` to anybody who has the token, `mine` where this browser
 * has claimed it. `unknown` is also one of another host: it was never meant for this page.
 */
export type Standing =
  | { readonly is: "open"; readonly invitation: OpenInvitation }
  | { readonly is: "mine"; readonly invitation: UsedInvitation }
  | { readonly is: "used" | "expired" | "unknown" };

/** Who asks, and when. */
export interface Visitor {
  readonly host: string;
  /** SHA-256 of the browser's secret; undefined for a browser that has none for this token. */
  readonly browserHash: string | undefined;
  readonly nowMs: number;
}

/** @see Standing */
export function standingOf(invitation: KeptInvitation | undefined, visitor: Visitor): Standing {
  const { host, browserHash, nowMs } = visitor;
  if (invitation?.host !== host) return { is: "unknown" };
  if (invitation.state === "open") {
    return nowMs < invitation.expiresAtMs ? { is: "open", invitation } : { is: "expired" };
  }
  if (invitation.browserHash !== browserHash) return { is: "used" };
  return nowMs < invitation.endsAtMs ? { is: "mine", invitation } : { is: "expired" };
}
