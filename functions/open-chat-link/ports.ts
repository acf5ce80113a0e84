import type { ChatOrigin } from "../shared/chat-store";
import type { InvitationStore } from "../shared/invitation-store";
import type { FindKey } from "../shared/link-keys";
import type { RandomBytes } from "../shared/token";

/** What opening a link needs from outside. */
export interface Ports {
  readonly settings: Settings;
  readonly invitations: Pick<InvitationStore, "find" | "markOpened">;
  readonly findKey: FindKey;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
  /** Counts a link that was opened for the first time. */
  readonly countOpened: (of: ChatOrigin) => void;
  /** Records a failure that the customer was spared the details of. */
  readonly report: (error: unknown) => void;
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
