import type { Upload } from "../conversation/conversation-state";
import type { OutboxEntry } from "../conversation/outbox";
import type { Connection } from "../session/chat-session";
import { spokenText } from "../session/wire-item";
import { useTexts } from "./context";
import { LinkedText } from "./linked-text";
import { Bubble } from "./message";

const own = { own: true, author: "customer", name: "" } as const;

interface Decisions {
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
}

/** A message that Amazon Connect has not confirmed, or has refused. */
export function Outgoing(
  props: Decisions & { readonly entry: OutboxEntry; readonly connection: Connection; readonly isFollowUp: boolean },
) {
  const { entry, connection, isFollowUp } = props;
  const texts = useTexts();
  const hasEnded = connection === "ended";
  const onItsWay = connection === "online" ? texts.sending : texts.waitingToSend;
  const state = hasEnded ? texts.notSent : entry.refused ? undefined : onItsWay;
  return (
    <Bubble item={own} isFollowUp={isFollowUp} state={state}>
      <p class="text" dir="auto">
        <LinkedText text={spokenText(entry.content)} />
      </p>
      {entry.refused && !hasEnded && <Failure text={texts.refused} {...props} />}
    </Bubble>
  );
}

/** A file that is being sent, or could not be. */
export function UploadLine(props: Decisions & { readonly upload: Upload; readonly hasEnded: boolean }) {
  const { name, failed } = props.upload;
  const texts = useTexts();
  if (props.hasEnded) {
    return (
      <Bubble item={own} isFollowUp state={texts.notSent}>
        <p class="text" dir="auto">
          {name}
        </p>
      </Bubble>
    );
  }
  return (
    <Bubble item={own} isFollowUp>
      {failed ? (
        <Failure text={texts.uploadFailed(name)} {...props} />
      ) : (
        <p class="text" role="status">
          {texts.uploading(name)}
          <span class="progress" />
        </p>
      )}
    </Bubble>
  );
}

function Failure({ text, onRetry, onDiscard }: Decisions & { readonly text: string }) {
  const texts = useTexts();
  return (
    <div class="failure">
      <p role="alert">{text}</p>
      <button type="button" class="small" onClick={onRetry}>
        {texts.tryAgain}
      </button>
      <button type="button" class="small" onClick={onDiscard}>
        {texts.discard}
      </button>
    </div>
  );
}
