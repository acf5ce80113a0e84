/** The part of `sessionStorage` that is used: it ends with the tab. */
export interface TabStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What a tab keeps of a chat over a reload. Never a token: the chat itself comes from the server again. */
export interface Keep {
  readonly draft: string;
  readonly outbox: string | null;
  keepDraft(draft: string): void;
  keepOutbox(outbox: string): void;
  /** Nothing stays of a chat that has ended. */
  clear(): void;
}

/** The keep of one chat. */
export function keepOf(contactId: string, storage: TabStorage): Keep {
  const draftKey = `chat/${contactId}/draft`;
  const outboxKey = `chat/${contactId}/outbox`;
  const write = (key: string, value: string, empty: string) =>
    value === empty ? storage.removeItem(key) : storage.setItem(key, value);
  return {
    draft: storage.getItem(draftKey) ?? "",
    outbox: storage.getItem(outboxKey),
    keepDraft: (draft) => write(draftKey, draft, ""),
    keepOutbox: (outbox) => write(outboxKey, outbox, "[]"),
    clear: () => {
      storage.removeItem(draftKey);
      storage.removeItem(outboxKey);
    },
  };
}
