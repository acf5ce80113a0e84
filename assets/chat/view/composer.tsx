import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { acceptedTypes, allowedTypes, fileProblem, mostMegabytes, typeOf } from "../messages/file-rules";
import type { OutgoingFile } from "../session/chat-session";
import { useChat } from "./context";
import { Icon } from "./icons";

interface ComposerProps {
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly onSend: (text: string) => void;
  readonly onTyping: () => void;
  readonly onFile: (file: OutgoingFile) => void;
}

/** Where the customer writes. What is written is kept at every key. */
export function Composer({ draft, onDraft, onSend, onTyping, onFile }: ComposerProps) {
  const { language, config } = useChat();
  const { texts } = language;
  const [text, setText] = useState(draft);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  useLayoutEffect(() => grow(field.current), [text]);
  const write = (value: string) => {
    setText(value);
    onDraft(value);
  };
  const send = () => {
    if (text.trim() === "") return;
    onSend(text);
    setProblems([]);
    write("");
    field.current?.focus();
  };
  const take = (files: FileList | null | undefined) => {
    if (!config.attachments || !files || files.length === 0) return;
    const chosen = [...files];
    setProblems(chosen.flatMap((file) => problemText(file, texts) ?? []));
    for (const file of chosen) if (fileProblem(file) === undefined) onFile(outgoing(file));
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div id="file-problems" class="problems" role="alert">
        {problems.map((problem) => (
          <p key={problem} class="error">
            {problem}
          </p>
        ))}
      </div>
      {config.attachments && <FilePicker label={texts.attach} onFiles={take} />}
      <textarea
        ref={field}
        rows={1}
        value={text}
        aria-label={texts.writeMessage}
        placeholder={texts.writeMessage}
        enterkeyhint={isTouched() ? "enter" : "send"}
        onInput={({ currentTarget }) => {
          write(currentTarget.value);
          onTyping();
        }}
        onPaste={({ clipboardData }) => take(clipboardData?.files)}
        onKeyDown={(event) => {
          // While an input method composes, Enter chooses a word.
          if (event.key !== "Enter" || event.shiftKey || event.isComposing || isTouched()) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="icon-button send" aria-label={texts.send} aria-disabled={text.trim() === ""}>
        <Icon name="send" />
      </button>
    </form>
  );
}

function FilePicker({
  label,
  onFiles,
}: {
  readonly label: string;
  readonly onFiles: (files: FileList | null) => void;
}) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={acceptedTypes}
        onChange={({ currentTarget }) => {
          onFiles(currentTarget.files);
          // The same file may be chosen again.
          currentTarget.value = "";
        }}
      />
      <button
        type="button"
        class="icon-button"
        aria-label={label}
        aria-describedby="file-problems"
        onClick={() => picker.current?.click()}
      >
        <Icon name="attach" />
      </button>
    </>
  );
}

/** Keyboards on glass have no Shift+Enter: there Enter begins a line, and the button sends. */
function isTouched(): boolean {
  return matchMedia("(pointer: coarse)").matches;
}

/** As high as what is written, up to what the style allows. */
function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}

function outgoing(file: File): OutgoingFile {
  return { name: file.name, type: typeOf(file.name) ?? file.type, size: file.size, content: file };
}

function problemText(file: File, texts: ReturnType<typeof useChat>["language"]["texts"]): string | undefined {
  switch (fileProblem(file)) {
    case "type":
      return texts.fileType(file.name, allowedTypes);
    case "empty":
      return texts.fileEmpty(file.name);
    case "too-large":
      return texts.fileTooLarge(file.name, mostMegabytes);
    case undefined:
      return undefined;
  }
}
