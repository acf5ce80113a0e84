import type { ComponentChildren } from "preact";
import { eventText } from "../conversation/event-text";
import { speakerOf } from "../conversation/speaker";
import type { Timeline } from "../conversation/timeline";
import type { ChoiceReply } from "../messages/choices";
import type { ChatItem } from "../session/chat-item";
import { Choices } from "./choices";
import { useChat, useTexts } from "./context";
import { FileLink } from "./file-link";
import { LinkedText } from "./linked-text";

/** What the buttons of a message do. */
export interface MessageActions {
  readonly choose: (questionId: string, reply: ChoiceReply) => void;
  readonly file: (id: string) => Promise<Blob>;
}

type Entry = Extract<Timeline[number], { readonly kind: "item" }>;

/** One item of the transcript. */
export function Message({ entry, actions }: { readonly entry: Entry; readonly actions: MessageActions }) {
  const { item, state } = entry;
  const texts = useTexts();
  if (item.body.kind === "event") {
    // Its end is told below the transcript, and by the status at the top.
    const text = item.body.event === "ended" ? undefined : eventText(item, texts);
    // That somebody has come is told by the status at the top.
    return text === undefined ? null : (
      <li class="note" aria-live={item.body.event === "joined" ? "off" : undefined}>
        {text}
      </li>
    );
  }
  return (
    <Bubble item={item} isFollowUp={entry.isFollowUp} state={state && texts[state]}>
      <Body entry={entry} actions={actions} />
    </Bubble>
  );
}

function Body({ entry, actions }: { readonly entry: Entry; readonly actions: MessageActions }) {
  const { body } = entry.item;
  switch (body.kind) {
    case "text":
      return (
        <p class="text" dir="auto">
          <LinkedText text={body.text} />
        </p>
      );
    case "files":
      return (
        <>
          {body.files.map((file) => (
            <FileLink key={file.id} file={file} load={actions.file} />
          ))}
        </>
      );
    case "choices":
      return (
        <Choices
          message={body.message}
          answer={entry.answer}
          onChoose={(reply) => actions.choose(entry.item.id, reply)}
        />
      );
    case "event":
      return null;
  }
}

interface BubbleProps {
  readonly item: Pick<ChatItem, "own" | "author" | "name"> & { readonly atMs?: number };
  /** The one before is by the same person, a moment ago. */
  readonly isFollowUp: boolean;
  readonly state?: string | undefined;
  readonly children: ComponentChildren;
}

/** What somebody said, with who and when. One's own is not read out: who wrote it knows it. */
export function Bubble({ item, isFollowUp, state, children }: BubbleProps) {
  const { language, config } = useChat();
  const { own, author, atMs } = item;
  const name = speakerOf(item, config.organisation, language.texts);
  const time = new Intl.DateTimeFormat(language.locale, { timeStyle: "short" });
  return (
    <li class={`message ${own ? "own" : author}${isFollowUp ? " follow-up" : ""}`} aria-live={own ? "off" : undefined}>
      <p class={isFollowUp ? "hidden" : "meta"}>
        <bdi class={own ? "hidden" : "name"}>{name}</bdi>{" "}
        {atMs !== undefined && <time dateTime={new Date(atMs).toISOString()}>{time.format(atMs)}</time>}
      </p>
      <div class="bubble">{children}</div>
      {state !== undefined && <p class="state">{state}</p>}
    </li>
  );
}
