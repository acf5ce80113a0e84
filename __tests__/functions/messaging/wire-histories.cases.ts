import fc from "fast-check";
import { sendOutcomes } from "../../../config/names";
import type { TableFault } from "../fakes/invitations-table";
import type { MessagingMode } from "../fakes/messaging-mode";
import { type SendingWorld, sendingWorld, smsReport } from "../fakes/sending-world";

/** What can come: calls of the flow at the same moment, or a report of a message. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ calls: fc.integer({ min: 1, max: 3 }), by: fc.constantFrom("sms", "email") }) },
  { weight: 1, arbitrary: fc.record({ report: fc.constantFrom("TEXT_UNREACHABLE", "TEXT_DELIVERED") }) },
);
const tableFault = fc.constantFrom<TableFault>("none", "none", "none", "none", "throttled", "lost-answer");
const mode = fc.constantFrom<MessagingMode>("normal", "throttled", "opted-out", "failing", "lost-answer", "garbled");

let world: SendingWorld;
beforeAll(async () => {
  world = await sendingWorld();
});
afterAll(() => world.close());

/** A contact of its own for each history: the table is the same for all. */
let contacts = 0;

test("over the wire too, no contact gets two messages by one channel, and every answer is one that flows know", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 5 }),
      fc.array(tableFault, { maxLength: 20 }),
      fc.array(mode, { maxLength: 3 }),
      async (steps, faults, modes) => {
        contacts += 1;
        const contactId = `${String(contacts).padStart(8, "0")}-0000-4000-8000-000000000000`;
        for (const service of [world.sms, world.ses]) {
          service.outbox.length = 0;
          service.next.splice(0, Number.POSITIVE_INFINITY, ...modes);
        }
        world.table.faults.splice(0, Number.POSITIVE_INFINITY, ...faults);

        const outcomes: string[] = [];
        for (const each of steps) {
          if ("report" in each) {
            const { messageId = "none" } = world.sms.outbox[0] ?? {};
            await world.report(smsReport(messageId, each.report)).catch(() => undefined);
            continue;
          }
          const event = { contactId, parameters: { channel: each.by } };
          const answers = await Promise.all(Array.from({ length: each.calls }, () => world.send(event)));
          outcomes.push(...answers.map(({ outcome }) => outcome));
        }

        expect(world.sms.outbox.length).toBeLessThanOrEqual(1);
        expect(world.ses.outbox.length).toBeLessThanOrEqual(1);
        expect(outcomes.filter((outcome) => !(sendOutcomes as readonly string[]).includes(outcome))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
