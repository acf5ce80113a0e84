import { FunctionError } from "../shared/problem";
import { type Followed, followContact, followRecord, recordsOf, sequenceNumberOf } from "./events";
import type { Ports } from "./ports";

/** For a stream: what it shall give again. */
export interface BatchResponse {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** Counts what contact events and the table's stream tell. A contact event that fails is thrown, for EventBridge to repeat. */
export function makeHandler(ports: Ports): (event: unknown) => Promise<BatchResponse | undefined> {
  return async (event) => {
    const records = recordsOf(event);
    if (records) return followAll(ports, records);
    try {
      await count(ports, followContact(event));
    } catch (error) {
      ports.log.error("A chat that was answered could not be counted", error);
      // Lambda writes what is thrown with its message: the table's could repeat what stands in an item.
      throw new FunctionError("table", "A chat that was answered could not be counted", "retry");
    }
    return undefined;
  };
}

/** Stops at the first record that fails, since a stream goes on from the earliest one and would repeat the rest. */
async function followAll(ports: Ports, records: readonly unknown[]): Promise<BatchResponse> {
  for (const record of records) {
    try {
      await count(ports, followRecord(record));
    } catch (error) {
      ports.log.error("A record of the table's stream could not be counted", error);
      return { batchItemFailures: [{ itemIdentifier: sequenceNumberOf(record) }] };
    }
  }
  return { batchItemFailures: [] };
}

async function count(ports: Ports, followed: Followed): Promise<void> {
  switch (followed.what) {
    case "answered": {
      const origin = await ports.chats.markAnswered(followed.chatContactId, ports.nowMs());
      if (origin) ports.count("answered", origin);
      return;
    }
    case "expired":
      ports.count("expired", followed.expired, followed.expired.expiresAtMs);
      return;
    case "other":
      return;
  }
}
