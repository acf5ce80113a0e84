import fc from "fast-check";
import { chatStore } from "../../../functions/shared/chat-store";
import type { HttpResponse } from "../../../functions/shared/http";
import type { StartedChat } from "../../../functions/shared/invitation";
import { invitationStore } from "../../../functions/shared/invitation-store";
import { FunctionError } from "../../../functions/shared/problem";
import { makeToken } from "../../../functions/shared/token";
import { makeHandler } from "../../../functions/start-chat/make-handler";
import { countedBytes, invitationFor, minuteMs, noonMs } from "../builders/invitation";
import { httpEvent } from "../fakes/http-event";
import { clientOf, memoryTable } from "../fakes/memory-table";
import { host } from "../fakes/web-world";

/** What goes wrong at a step: nothing, before it is done, or after it with the answer lost. */
const faults = fc.infiniteStream(
  fc.oneof({ arbitrary: fc.constant("none"), weight: 6 }, fc.constantFrom("before", "after")),
);

/** Tries of browsers, by the browser's number; each starts when the scheduler lets it. */
const tries = fc.array(fc.nat({ max: 3 }), { minLength: 2, maxLength: 10 });

/** Runs tries against one invitation: every request and every answer waits for its turn, and may fail. */
async function race(scheduler: fc.Scheduler, browsers: readonly number[], faultOf: Iterator<string>) {
  const random = countedBytes();
  const token = makeToken(random);
  const secrets = [0, 1, 2, 3].map(() => makeToken(random));
  const [table, started, counted] = [memoryTable(), new Map<string, StartedChat>(), [] as string[]];
  let calm = false;
  async function step<T>(label: string, work: () => T): Promise<T> {
    await scheduler.schedule(Promise.resolve(), `${label} arrives`);
    const fault = calm ? "none" : faultOf.next().value;
    if (fault === "before") throw new FunctionError("table", label, "retry");
    const done = work();
    await scheduler.schedule(Promise.resolve(), `${label} is answered`);
    if (fault === "after") throw new FunctionError("table", label, "retry");
    return done;
  }
  const stores = { client: clientOf((command) => step("table", () => table.send(command))), tableName: "invitations" };
  const start = makeHandler({
    settings: { host, languages: ["en-GB"], instanceId: "i", flowId: "f", lifeMinutes: 1440 },
    invitations: invitationStore(stores),
    chats: chatStore(stores),
    startChat: ({ ClientToken = "" }) =>
      step("connect", () => {
        const number = started.size + 1;
        const chat = { contactId: `c${number}`, participantId: `p${number}`, participantToken: `t${number}` };
        if (!started.has(ClientToken)) started.set(ClientToken, chat);
        return started.get(ClientToken) ?? chat;
      }),
    findKey: async () => Promise.reject(new FunctionError("link-keys", "none", "bug")),
    nowMs: () => noonMs + minuteMs,
    count: (what) => void counted.push(what),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  const ask = async (browser: number) => ({
    browser,
    answer: await start(
      httpEvent({
        method: "POST",
        headers: { origin: `https://${host}` },
        cookies: [`__Host-invitation=${token}.${secrets[browser]}`],
        body: "{}",
      }),
    ),
  });
  calm = true;
  await scheduler.waitFor(invitationStore(stores).save(invitationFor(token)));
  calm = false;
  const answers = await scheduler.waitFor(Promise.all(browsers.map(ask)));
  calm = true;
  const after = await scheduler.waitFor(Promise.all([0, 1, 2, 3].map(ask)));
  return { answers, after, started, counted };
}

const contactOf = ({ body }: HttpResponse) => (JSON.parse(body) as { contactId: string }).contactId;

test("in any order of requests and answers, with any of them lost, one browser gets the chat and always the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), tries, faults, async (scheduler, browsers, faultOf) => {
      const { answers, after, started, counted } = await race(scheduler, browsers, faultOf);

      const all = [...answers, ...after];
      const given = all.filter(({ answer }) => answer.statusCode === 200);
      expect(new Set(given.map(({ browser }) => browser)).size).toBe(1);
      expect(new Set(given.map(({ answer }) => contactOf(answer)))).toEqual(new Set(["c1"]));
      expect(started.size).toBe(1);
      expect(all.filter(({ answer }) => ![200, 409, 503].includes(answer.statusCode))).toEqual([]);
      // Without faults it is told to all others, and what was started counts once at most.
      expect(after.map(({ answer }) => answer.statusCode).sort()).toEqual([200, 409, 409, 409]);
      expect(counted.filter((what) => what === "started").length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});
