import { inspect } from "node:util";
import fc from "fast-check";
import { makeHandler } from "../../../functions/follow-chat/make-handler";
import { chatStore } from "../../../functions/shared/chat-store";
import { funnel } from "../../../functions/shared/funnel";
import { logOf } from "../../../functions/shared/log";
import { noonMs } from "../builders/invitation";
import { clientOf, memoryTable } from "../fakes/memory-table";
import { outputOf } from "../fakes/output";

const person = fc
  .record({ rest: fc.stringMatching(/^[2-8]{9}$/), name: fc.stringMatching(/^[A-Z][a-z]{9}$/) })
  .map(({ rest, name }) => ({ number: `+4915${rest}`, mail: `${name}.${rest}@example.com`, name: `${name} Xyzson` }));

test("nothing of 500 people is in what follow-chat writes, or in what Lambda writes of an error that it throws", async () => {
  let failures = 0;
  await fc.assert(
    fc.asyncProperty(person, fc.boolean(), async (who, tableFails) => {
      const all = Object.values(who).join(" ");
      const fails = () => Promise.reject(Object.assign(new Error(`Failed for ${all}`), { cause: all }));
      const kept = memoryTable();
      const handler = makeHandler({
        chats: chatStore({
          client: clientOf(tableFails ? fails : async (command) => kept.send(command)),
          tableName: "invitations",
        }),
        count: funnel("Switchboard/acme-test"),
        log: logOf("follow-chat"),
        nowMs: () => noonMs,
      });
      const detail = { eventType: "CONNECTED_TO_AGENT", channel: "CHAT", contactId: who.name, number: who.number };
      const removed = { SequenceNumber: "1", OldImage: { address: { S: who.number }, reason: { S: all } } };
      const thrown: string[] = [];

      const lines = await outputOf(async () => {
        const events = [
          { source: "aws.connect", detail },
          { Records: [{ eventName: "REMOVE", dynamodb: removed }] },
          all,
        ];
        for (const event of events) {
          await handler(event).catch((error: unknown) => thrown.push(inspect(error, { depth: 9 })));
        }
      });

      failures += thrown.length;
      const written = [...lines, ...thrown].join("\n");
      const secrets = [...Object.values(who), who.number.slice(3), who.name.split(" ")[0] ?? ""];
      expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
    }),
    { numRuns: 500 },
  );

  expect(failures).toBeGreaterThan(100);
});
