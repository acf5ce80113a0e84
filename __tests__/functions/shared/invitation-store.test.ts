import fc from "fast-check";
import type { Invitation } from "../../../functions/shared/invitation";
import { invitationStore } from "../../../functions/shared/invitation-store";
import { hashOfToken } from "../../../functions/shared/token";
import { invitationFor, minuteMs, noonMs, tokenOf } from "../builders/invitation";
import { type InvitationsTable, invitationsTable } from "../fakes/invitations-table";

let table: InvitationsTable;
let lastToken = 0;

beforeAll(async () => {
  table = await invitationsTable();
});
afterAll(() => table.close());
afterEach(() => {
  table.refuses = () => false;
  table.faults.length = 0;
});

const store = () => invitationStore(table);
const [mine, theirs] = [hashOfToken("my browser"), hashOfToken("their browser")];

async function saved(changes: Partial<Invitation> = {}): Promise<Invitation> {
  lastToken += 1;
  const invitation = invitationFor(tokenOf(lastToken), changes);
  await store().save(invitation);
  return invitation;
}

function claimOf(
  { tokenHash, host }: Invitation,
  changes: { browserHash?: string; nowMs?: number; host?: string } = {},
) {
  return { tokenHash, host, browserHash: mine, nowMs: noonMs + minuteMs, endsAtMs: noonMs + 60 * minuteMs, ...changes };
}

describe("an invitation that is kept", () => {
  test("is found as it was, and open", async () => {
    const invitation = await saved();

    expect(await store().find(invitation.tokenHash)).toEqual({ ...invitation, state: "open" });
  });

  test("may have empty fields", async () => {
    const invitation = await saved({ queueArn: "", queuePriority: "" });

    expect(await store().find(invitation.tokenHash)).toMatchObject({ queueArn: "", queuePriority: "" });
  });

  test("is removed by the table from its expiry on, in whole seconds and never before", async () => {
    const { tokenHash } = await saved({ expiresAtMs: noonMs + 1 });

    expect(await table.item(`link#${tokenHash}`)).toMatchObject({ ttl: noonMs / 1000 + 1, state: "open" });
  });

  test("has no token in it", async () => {
    const invitation = invitationFor(tokenOf(900_001));
    await store().save(invitation);

    expect(JSON.stringify(await table.item(`link#${invitation.tokenHash}`))).not.toContain(tokenOf(900_001));
  });

  test("is the same after it was saved twice, as when the first answer was lost", async () => {
    const invitation = await saved();
    await store().save(invitation);

    expect(await store().find(invitation.tokenHash)).toEqual({ ...invitation, state: "open" });
  });

  test("is gone when it is removed", async () => {
    const { tokenHash } = await saved();
    await store().remove(tokenHash);

    expect(await store().find(tokenHash)).toBeUndefined();
  });

  test("counts as opened once, and only where there is one", async () => {
    const { tokenHash } = await saved();

    expect(await store().markOpened(tokenHash, noonMs + 1)).toBe(true);
    expect(await store().markOpened(tokenHash, noonMs + 2)).toBe(false);
    expect(await store().markOpened(hashOfToken("none"), noonMs)).toBe(false);
    expect(await store().find(hashOfToken("none"))).toBeUndefined();
    expect(await store().find(tokenHash)).toMatchObject({ openedAtMs: noonMs + 1, state: "open" });
  });
});

describe("a claim", () => {
  test("uses an open invitation up, and keeps it until the chat's end", async () => {
    const invitation = await saved();

    const claimed = await store().claim({ ...claimOf(invitation), displayName: "Ada" });

    const endsAtMs = noonMs + 60 * minuteMs;
    expect(claimed).toEqual({ ...invitation, state: "used", browserHash: mine, displayName: "Ada", endsAtMs });
    expect(await table.item(`link#${invitation.tokenHash}`)).toMatchObject({ ttl: endsAtMs / 1000, state: "used" });
  });

  test("by another browser changes nothing", async () => {
    const invitation = await saved();
    await store().claim(claimOf(invitation));

    const second = await store().claim({ ...claimOf(invitation, { browserHash: theirs }), displayName: "Eve" });

    expect(second).toMatchObject({ state: "used", browserHash: mine });
    expect(second).not.toHaveProperty("displayName", "Eve");
  });

  test("by the same browser again keeps the first name and the first end", async () => {
    const invitation = await saved();
    await store().claim({ ...claimOf(invitation), displayName: "Ada" });

    const again = { ...claimOf(invitation), displayName: "Bea", endsAtMs: noonMs + 90 * minuteMs };

    expect(await store().claim(again)).toMatchObject({ displayName: "Ada", endsAtMs: noonMs + 60 * minuteMs });
  });

  test.each([
    ["at the moment of expiry", { nowMs: noonMs + 15 * minuteMs }],
    ["on another host", { host: "other.example.com" }],
  ])("%s leaves the invitation open", async (_, changes) => {
    const invitation = await saved();

    expect(await store().claim(claimOf(invitation, changes))).toMatchObject({ state: "open" });
  });

  test("succeeds to the last millisecond, whatever the table's own clock says", async () => {
    const invitation = await saved();

    expect(await store().claim(claimOf(invitation, { nowMs: noonMs + 15 * minuteMs - 1 }))).toMatchObject({
      state: "used",
    });
  });

  test("of nothing gives nothing, and makes nothing", async () => {
    const invitation = invitationFor(tokenOf(900_002));

    expect(await store().claim(claimOf(invitation))).toBeUndefined();
    expect(await table.item(`link#${invitation.tokenHash}`)).toBeUndefined();
  });

  test("whose answer was lost is found done by the client's second try", async () => {
    const patient = await invitationsTable({ maxAttempts: 2 });
    const invitation = invitationFor(tokenOf(1));
    await invitationStore(patient).save(invitation);
    patient.faults.push("lost-answer");

    expect(await invitationStore(patient).claim(claimOf(invitation))).toMatchObject({
      state: "used",
      browserHash: mine,
    });
    await patient.close();
  });

  test("at a table that refuses for its rate is a failure, and leaves the invitation open", async () => {
    const invitation = await saved();
    table.refuses = () => true;

    await expect(store().claim(claimOf(invitation))).rejects.toThrow(
      expect.objectContaining({ name: "ProvisionedThroughputExceededException" }),
    );
    table.refuses = () => false;
    expect(await store().find(invitation.tokenHash)).toMatchObject({ state: "open" });
  });
});

test("of claims at the same moment, in any order of requests and answers, one browser's wins and the rest see it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 5 }), async (scheduler, browsers) => {
      const invitation = await saved();
      const send = table.client.send.bind(table.client);
      const client = { send: scheduler.scheduleFunction(send as (command: never) => Promise<never>) };
      const racing = invitationStore({ ...table, client: client as unknown as InvitationsTable["client"] });

      const claims = Array.from({ length: browsers }, (_, browser) =>
        racing.claim(claimOf(invitation, { browserHash: hashOfToken(`browser ${browser}`) })),
      );
      const seen = await scheduler.waitFor(Promise.all(claims));

      const owners = new Set(seen.map((each) => (each?.state === "used" ? each.browserHash : "nobody")));
      expect(owners.size).toBe(1);
      expect(owners).not.toContain("nobody");
    }),
    { numRuns: 60 },
  );
});
