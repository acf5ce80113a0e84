/** What the deployment tells the page: `GET /chat/config.json`. */
export interface PageConfig {
  readonly version: 1;
  readonly region: string;
  /** How the contact center calls itself. */
  readonly organisation: string;
  /** Locales that customers are spoken to in, e.g. `de-DE`; the first is the default. */
  readonly languages: readonly string[];
  /** Whether files may be sent. */
  readonly attachments: boolean;
  /** `#` and six hexadecimal digits. */
  readonly accentColor: string;
  /** Number that customers call, in E.164 form; null where there is none. */
  readonly phoneNumber: string | null;
  /** Only on a developer's machine: the participant service to speak to in the place of Amazon Connect's. */
  readonly participantEndpoint?: string;
}

/** Reads the answer; undefined where it is not what the page needs. */
export function parsePageConfig(value: unknown): PageConfig | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { version, region, organisation, languages, attachments, accentColor, phoneNumber, participantEndpoint } =
    value as Record<string, unknown>;
  if (version !== 1 || typeof region !== "string" || typeof organisation !== "string") return undefined;
  if (!isTexts(languages) || languages.length === 0) return undefined;
  return {
    version,
    region,
    organisation,
    languages,
    attachments: attachments === true,
    accentColor: typeof accentColor === "string" ? accentColor : "",
    phoneNumber: typeof phoneNumber === "string" && phoneNumber !== "" ? phoneNumber : null,
    ...(typeof participantEndpoint === "string" ? { participantEndpoint } : {}),
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}
