import { type TranscriptContent, transcriptText } from "../conversation/transcript-text";
import { useChat } from "./context";
import { save } from "./save";

interface SaveTranscriptProps {
  readonly content: TranscriptContent;
  /** Look of the button. */
  readonly class: string;
}

/** Offers the conversation as a file. */
export function SaveTranscript({ content, class: look }: SaveTranscriptProps) {
  const { language, config } = useChat();
  const download = () => {
    const text = transcriptText(content, config.organisation, language);
    save(new Blob([text], { type: "text/plain;charset=utf-8" }), language.texts.transcriptFile);
  };
  return (
    <button type="button" class={look} onClick={download}>
      {language.texts.downloadTranscript}
    </button>
  );
}
