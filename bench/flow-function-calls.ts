import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

/**
 * One execution environment: loads a function's code, which is what Lambda calls its initialisation, and calls it. Writes
 * milliseconds as JSON. Arguments: file of the code, calls, file of the result.
 */
const [file = "", calls = "0", result = ""] = process.argv.slice(2);

const event = (contact: number) => ({
  Name: "ContactFlowEvent",
  Details: {
    ContactData: {
      ContactId: `00000000-0000-4000-8000-${String(contact).padStart(12, "0")}`,
      Channel: "VOICE",
      Attributes: { language: "en-GB" },
      CustomerEndpoint: { Address: "+447400123456", Type: "TELEPHONE_NUMBER" },
      Queue: { ARN: "arn:aws:connect:eu-west-2:111122223333:instance/i/queue/q", Name: "Orders" },
    },
    Parameters: { channel: "sms", reason: "long-wait", email: "someone@acme.example" },
  },
});

async function main(): Promise<void> {
  const begin = performance.now();
  const { handler } = createRequire(file)(file) as { readonly handler: (event: unknown) => Promise<unknown> };
  const initialisation = performance.now() - begin;
  const first: unknown = await handler(event(0));
  const times: number[] = [];
  for (let call = 1; call <= Number(calls); call++) {
    const started = performance.now();
    await handler(event(call));
    times.push(performance.now() - started);
  }
  times.sort((one, other) => one - other);
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
  writeFileSync(result, JSON.stringify({ initialisation, first, p99 }));
}

void main();
