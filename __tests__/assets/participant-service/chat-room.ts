import { randomUUID } from "node:crypto";

/** An entry of a transcript, as Amazon Connect writes it. */
export type WireItem = Readonly<Record<string, unknown>> & { readonly Id: string };

const eventType = (name: string) => `application/vnd.amazonaws.connect.event.${name}`;

/** Whoever is in a chat besides the customer. */
export interface Person {
  readonly role: "AGENT" | "SYSTEM" | "CUSTOM_BOT";
  readonly name: string;
}
export const anna: Person = { role: "AGENT", name: "Anna" };
export const system: Person = { role: "SYSTEM", name: "SYSTEM_MESSAGE" };

/** One chat: its transcript, what the customer sent, and what agents, bots and flows do in it. */
export class ChatRoom {
  readonly contactId = randomUUID();
  readonly participantId = randomUUID();
  readonly participantToken = `participant-token-${randomUUID()}`;
  readonly connectionToken = `connection-token-${randomUUID()}`;
  readonly transcript: WireItem[] = [];
  /** What came by SendEvent, by its type. */
  readonly events: { readonly type: string; readonly content: string }[] = [];
  readonly files = new Map<string, { name: string; type: string; bytes: Buffer | undefined }>();
  /** Bodies of SendMessage, however often each came. */
  readonly sends: { readonly content: string; readonly clientToken: string }[] = [];
  hasEnded = false;
  private readonly answers = new Map<string, WireItem>();
  private readonly listeners = new Set<(item: WireItem) => void>();
  private lastMs = 0;

  /** @returns Ends it. */
  listen(listener: (item: WireItem) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What the customer said: texts of the transcript. */
  get said(): readonly unknown[] {
    return this.transcript
      .filter(({ ParticipantRole, Type }) => ParticipantRole === "CUSTOMER" && Type === "MESSAGE")
      .map(({ Content }) => Content);
  }

  joins(person: Person): void {
    this.event("participant.joined", person);
  }

  leaves(person: Person): void {
    this.event("participant.left", person);
  }

  says(person: Person, content: string, contentType = "text/plain"): string {
    return this.add({ ...this.by(person), Type: "MESSAGE", ContentType: contentType, Content: content }).Id;
  }

  types(person: Person): void {
    this.push({ ...this.stamp(), ...this.by(person), Type: "EVENT", ContentType: eventType("typing") });
  }

  sendsFile(person: Person, name: string, bytes: Buffer): void {
    const id = randomUUID();
    this.files.set(id, { name, type: "text/plain", bytes });
    this.add({ ...this.by(person), Type: "ATTACHMENT", ContentType: "text/plain", Attachments: [this.attachment(id)] });
  }

  /** A receipt of somebody else for one of the customer's messages. */
  acknowledges(messageId: string, field: "DeliveredTimestamp" | "ReadTimestamp"): void {
    const receipt = { [field]: new Date().toISOString(), RecipientParticipantId: "agent-id" };
    this.push({
      ...this.stamp(),
      Type: "MESSAGEMETADATA",
      MessageMetadata: { MessageId: messageId, Receipts: [receipt] },
    });
  }

  ends(): void {
    this.hasEnded = true;
    this.add({ Type: "EVENT", ContentType: eventType("chat.ended") });
  }

  /** The customer says something; the same token is taken once. */
  takes(content: string, contentType: string, clientToken: string): WireItem {
    this.sends.push({ content, clientToken });
    const item =
      this.answers.get(clientToken) ??
      this.add({ ...this.byCustomer(), Type: "MESSAGE", ContentType: contentType, Content: content });
    this.answers.set(clientToken, item);
    return item;
  }

  takesFile(id: string): void {
    const attachments = [this.attachment(id)];
    this.add({ ...this.byCustomer(), Type: "ATTACHMENT", ContentType: "text/plain", Attachments: attachments });
  }

  takesLeave(): void {
    this.event("participant.left", { role: "SYSTEM", name: "Customer" });
    this.ends();
  }

  private event(name: string, person: Person): void {
    this.add({ ...this.by(person), Type: "EVENT", ContentType: eventType(name) });
  }

  private add(item: Readonly<Record<string, unknown>>): WireItem {
    const stamped = { ...this.stamp(), ...item };
    this.transcript.push(stamped);
    this.push(stamped);
    return stamped;
  }

  private push(item: WireItem): void {
    for (const listener of this.listeners) listener(item);
  }

  private stamp() {
    this.lastMs = Math.max(Date.now(), this.lastMs + 1);
    const AbsoluteTime = new Date(this.lastMs).toISOString();
    return { Id: randomUUID(), AbsoluteTime, ContactId: this.contactId, InitialContactId: this.contactId };
  }

  private by({ role, name }: Person) {
    return { ParticipantRole: role, DisplayName: name, ParticipantId: `${name}-id` };
  }

  private byCustomer() {
    return { ParticipantRole: "CUSTOMER", DisplayName: "Customer", ParticipantId: this.participantId };
  }

  private attachment(id: string) {
    const { name = "", type = "" } = this.files.get(id) ?? {};
    return { AttachmentId: id, AttachmentName: name, ContentType: type, Status: "APPROVED" };
  }
}
