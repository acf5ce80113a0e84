import type { ChatCredentials } from "./chat-session";
import { type ChatjsSession, chatjs } from "./chatjs";

/** What a link tells. */
export interface LinkListener {
  /** Messages arrive from now on: the socket is open, or has been opened again. */
  readonly up: () => void;
  /** The socket answers for certain, and nothing that comes later is missed. */
  readonly alive: () => void;
  /** The socket is closed; the library is opening another. */
  readonly down: () => void;
  /** The library has given up. */
  readonly broken: () => void;
  readonly ended: () => void;
  readonly received: (item: unknown) => void;
  readonly typing: (role: string, name: string) => void;
}

/** One session of the library: it reconnects by itself, but not after every kind of fault. */
export interface Link {
  readonly session: ChatjsSession;
  /** Says nothing any more, and closes the socket. */
  close(): void;
}

/** Makes a session of the library that speaks to `on`; `session.connect()` begins. */
export function openLink(chat: ChatCredentials, region: string, on: LinkListener): Link {
  const { contactId, participantId, participantToken } = chat;
  const session = chatjs.create({
    chatDetails: { contactId, participantId, participantToken },
    options: { region },
    type: "CUSTOMER",
    // Without this, the library loads a script of its own into the page and reports to AWS.
    disableCSM: true,
  });
  let isOpen = true;
  const whileOpen =
    <T>(tell: (event: T) => void) =>
    (event: T) => {
      if (isOpen) tell(event);
    };
  session.onConnectionEstablished(whileOpen(on.up));
  session.onDeepHeartbeatSuccess(whileOpen(on.alive));
  session.onConnectionLost(whileOpen(on.down));
  session.onConnectionBroken(whileOpen(on.broken));
  session.onEnded(whileOpen(on.ended));
  session.onTyping(whileOpen(({ data }) => on.typing(data.ParticipantRole ?? "", data.DisplayName ?? "")));
  const received = whileOpen(({ data }: { readonly data: unknown }) => on.received(data));
  session.onMessage(received);
  session.onReadReceipt(received);
  session.onDeliveredReceipt(received);
  session.onParticipantIdle(received);
  session.onAutoDisconnection(received);
  return {
    session,
    close: () => {
      isOpen = false;
      breakConnection(session);
    },
  };
}

/** The library has this method, and its types leave it out. Without it the old socket would stay open. */
function breakConnection({ controller }: ChatjsSession): void {
  (controller as { readonly breakConnection?: () => unknown }).breakConnection?.();
}
