import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Language, languageFor } from "../language/language";
import type { PageConfig } from "../page-config";

/** What every part of a chat needs to know. */
export interface ChatContext {
  readonly language: Language;
  readonly config: Pick<PageConfig, "organisation" | "attachments" | "phoneNumber">;
}

export const Context = createContext<ChatContext>({
  language: languageFor([]),
  config: { organisation: "", attachments: false, phoneNumber: null },
});

/** The language and the deployment's settings. */
export const useChat = () => useContext(Context);
export const useTexts = () => useContext(Context).language.texts;
