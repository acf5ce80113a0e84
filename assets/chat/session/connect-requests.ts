import type { TranscriptPage } from "./catch-up";
import type { Receipt } from "./chat-item";
import type { ChatSession, OutgoingContent, OutgoingFile } from "./chat-session";
import { SessionError } from "./chat-session";
import type { ChatjsSession } from "./chatjs";
import { failureOf } from "./chatjs-failure";

/** A request that is not answered for so long counts as failed; it may have been taken all the same. */
const answerWithinMs = 20_000;
/** A file of 20 MB over a slow telephone takes so long; one that takes longer counts as failed. */
const fileWithinMs = 300_000;
/** Amazon Connect allows 100. */
const itemsPerPage = 100;

type Requests = Pick<ChatSession, "send" | "sendFile" | "file" | "typing" | "receipt">;

/** What a page asks of Amazon Connect, over whichever session of the library is the present one. */
export function requestsOf(current: () => ChatjsSession | undefined): Requests {
  const session = () => {
    const present = current();
    if (present === undefined) throw new SessionError("again");
    return present;
  };
  return {
    send: ({ content, contentType, clientToken }: OutgoingContent) =>
      answered(async () => {
        const { data } = await session().sendMessage({ message: content, contentType, clientToken });
        if (!data) throw new SessionError("again");
        if (/FAILED|REJECTED/.test(data.MessageMetadata?.MessageProcessingStatus ?? ""))
          throw new SessionError("refused");
        return { id: data.Id, atMs: Date.parse(data.AbsoluteTime) };
      }),
    sendFile: ({ name, type, content }: OutgoingFile) =>
      answered(async () => {
        await session().sendAttachment({ attachment: new File([content], name, { type }) });
      }, fileWithinMs),
    file: (attachmentId: string) =>
      answered(async () => {
        const response = await fetch(await session().getAttachmentURL({ attachmentId }));
        if (!response.ok) throw new SessionError("again");
        return response.blob();
      }, fileWithinMs),
    typing: () => {
      tellIfPossible(current()?.sendEvent({ contentType: "application/vnd.amazonaws.connect.event.typing" }));
    },
    receipt: (messageId: string, receipt: Receipt) => {
      const contentType = `application/vnd.amazonaws.connect.event.message.${receipt}` as const;
      tellIfPossible(current()?.sendEvent({ contentType, content: JSON.stringify({ messageId }) }));
    },
  };
}

/** The newest page of the transcript, or the one that a token asks for. */
export async function transcriptPage(session: ChatjsSession, nextToken: string | undefined): Promise<TranscriptPage> {
  const { data } = await answered(() =>
    session.getTranscript({
      maxResults: itemsPerPage,
      scanDirection: "BACKWARD",
      sortOrder: "ASCENDING",
      ...(nextToken === undefined ? {} : { nextToken }),
    }),
  );
  return { items: data ? data.Transcript : [], nextToken: data?.NextToken || undefined };
}

/** Typing and receipts are courtesy: lost ones are not missed, and some are refused while several agents are there. */
function tellIfPossible(request: Promise<unknown> | undefined): void {
  request?.catch(() => undefined);
}

/** Gives up waiting after a while. */
async function answered<T>(request: () => Promise<T>, withinMs = answerWithinMs): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SessionError("again")), withinMs);
  });
  try {
    return await Promise.race([failing(request), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function failing<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (thrown) {
    throw thrown instanceof SessionError ? thrown : failureOf(thrown);
  }
}
