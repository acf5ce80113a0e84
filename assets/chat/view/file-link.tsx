import { useState } from "preact/hooks";
import type { SentFile } from "../session/chat-item";
import { useTexts } from "./context";
import { Icon } from "./icons";
import { save } from "./save";

interface FileLinkProps {
  readonly file: SentFile;
  readonly load: (id: string) => Promise<Blob>;
}

/** A file that somebody has sent. */
export function FileLink({ file, load }: FileLinkProps) {
  const texts = useTexts();
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle");
  const download = async () => {
    setState("loading");
    try {
      save(await load(file.id), file.name);
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  if (file.status !== "ready") {
    return (
      <p class="file">
        <Icon name="file" />
        <span>
          <bdi>{file.name}</bdi> <small>{file.status === "checked" ? texts.fileChecked : texts.fileRejected}</small>
        </span>
      </p>
    );
  }
  return (
    <>
      <button
        type="button"
        class="file"
        aria-label={texts.download(file.name)}
        aria-busy={state === "loading"}
        onClick={() => void download()}
      >
        <Icon name="file" />
        <bdi>{file.name}</bdi>
        <Icon name="down" />
      </button>
      {state === "failed" && (
        <p class="error" role="alert">
          {texts.downloadFailed}
        </p>
      )}
    </>
  );
}
