import * as z from "zod/mini";
import { contactAttributes } from "../../config/names";

/** What functions need of a contact that a flow calls them for. What Amazon Connect leaves out is empty or undefined. */
export interface FlowContact {
  readonly contactId: string;
  /** Number of the caller; undefined where it is withheld or the contact has none. */
  readonly phoneNumber: string | undefined;
  /** Locale that the contact is spoken to in; empty where nothing has set it. */
  readonly language: string;
  /** ARN of the queue that is set; empty where there is none. */
  readonly queueArn: string;
  /** What the flow gives besides. */
  readonly parameters: Readonly<Record<string, string>>;
}

const texts = z.record(z.string(), z.nullish(z.string()));
const endpoint = z.nullish(z.looseObject({ Address: z.nullish(z.string()), Type: z.nullish(z.string()) }));

/** Amazon Connect leaves out, or sets to null, what a contact does not have. */
const flowEvent = z.looseObject({
  Details: z.looseObject({
    ContactData: z.looseObject({
      ContactId: z.string().check(z.minLength(1), z.maxLength(256)),
      Attributes: z.nullish(texts),
      CustomerEndpoint: endpoint,
      LanguageCode: z.nullish(z.string()),
      Queue: z.nullish(z.looseObject({ ARN: z.nullish(z.string()) })),
    }),
    Parameters: z.nullish(texts),
  }),
});

/** Reads the event of an `Invoke AWS Lambda function` block; undefined where it is something else. */
export function parseFlowEvent(event: unknown): FlowContact | undefined {
  const parsed = flowEvent.safeParse(event);
  if (!parsed.success) return undefined;
  const { ContactData, Parameters } = parsed.data.Details;
  const { CustomerEndpoint, Attributes, LanguageCode, Queue } = ContactData;
  return {
    contactId: ContactData.ContactId,
    phoneNumber: CustomerEndpoint?.Type === "TELEPHONE_NUMBER" ? (CustomerEndpoint.Address ?? undefined) : undefined,
    language: Attributes?.[contactAttributes.language] || LanguageCode || "",
    queueArn: Queue?.ARN ?? "",
    parameters: Object.fromEntries(
      Object.entries(Parameters ?? {}).flatMap(([key, value]) => (value ? [[key, value]] : [])),
    ),
  };
}
