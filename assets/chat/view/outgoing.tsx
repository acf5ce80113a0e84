import type { Upload } from "../conversation/conversation-state";
import type { OutboxEntry } from "../conversation/outbox";
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
  props: Decisions & { readonly entry: OutboxEntry; readonly isOnline: boolean; readonly isFollowUp: boolean },
) {
  const { entry, isOnline, isFollowUp } = props;
  const texts = useTexts();
  const state = entry.refused ? undefined : isOnline ? texts.sending : texts.waitingToSend;
  return (
    <Bubble item={own} isFollowUp={isFollowUp} state={state}>
      <p class="text" dir="auto">
        <LinkedText text={spokenText(entry.content)} />
      </p>
      {entry.refused && <Failure text={texts.refused} {...props} />}
    </Bubble>
  );
}

/** A file that is being sent, or could not be. */
export function UploadLine(props: Decisions & { readonly upload: Upload }) {
  const { name, failed } = props.upload;
  const texts = useTexts();
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
