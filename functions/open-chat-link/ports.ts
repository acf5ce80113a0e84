import type { InvitationStore } from "../shared/invitation-store";
import type { FindKey } from "../shared/link-keys";
import type { Telling } from "../shared/report-failure";
import type { RandomBytes } from "../shared/token";

/** What opening a link needs from outside. */
export interface Ports extends Telling {
  readonly settings: Settings;
  readonly invitations: Pick<InvitationStore, "find" | "markOpened">;
  readonly findKey: FindKey;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
}

/** What the stack says. */
export interface Settings {
  readonly host: string;
  readonly organisation: string;
  /** In E.164 form; empty where there is none. */
  readonly phoneNumber: string;
  /** Locales, the first the default. */
  readonly languages: readonly string[];
  readonly chatLifeMinutes: number;
}
