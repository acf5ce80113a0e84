import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leftovers } from "../../cli/commands/docs";
import { configurationReference } from "../../cli/docs/configuration-reference";

test("a document that nothing makes any more is found, in folders too; files of the system are left alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "switchboard-docs-"));
  mkdirSync(join(folder, "flows"));
  const [kept, gone] = [join(folder, "flows", "kept.svg"), join(folder, "flows", "gone.svg")];
  for (const file of [kept, gone, join(folder, ".DS_Store")]) writeFileSync(file, "");

  const found = leftovers(new Set([kept]), folder);
  rmSync(folder, { recursive: true });

  expect(found).toEqual([gone]);
  expect(leftovers(new Set(), folder)).toEqual([]);
});

test("the reference tells a variant by what chooses it, wherever it stands", () => {
  const reference = configurationReference();
  const rowOf = (setting: string) => reference.split("\n").find((line) => line.startsWith(`| \`${setting}\` |`));

  expect(rowOf("sms")).toContain("one of the providers `end-user-messaging`, `pinpoint`");
  expect(rowOf("sms (end-user-messaging).number (claim)")).toContain("Request a number");
  expect(rowOf("sms (pinpoint).senderId")).toContain("1 to 11 characters");
  expect(rowOf("offer.contactsInQueue")).toContain('whole number, 1 to 10000, or `"never"`');
  expect(rowOf("email.lookUp (profile)")).toContain("Customer Profiles");
  expect(reference).toContain("### `state` of type `s3`");
  expect(reference).not.toMatch(/\| `[^`]*\.(?:type|provider|by)` \|/);
});

// `npm run docs -- --check` holds these pages to what makes them.
describe("the pages of flows", () => {
  const page = (name: string) => readFileSync(join(__dirname, "../../docs/generated/flows", `${name}.md`), "utf8");

  test("say when a flow runs by what others use it for, not by its type alone", () => {
    const index = page("README");

    expect(index).toMatch(/\[Disconnect\].*\| After the agent has left, while the customer is still there \|/);
    expect(index).toMatch(
      /\[Inbound main\].*\| When a customer calls the number, or a chat or a task begins with it \|/,
    );
    expect(page("queue-transfer")).toContain("quick connects to queues lead to it");
  });

  test("call flows by the names that people know", () => {
    expect(page("inbound-main")).toContain("Queue flow | While waiting in the queue: flow Customer queue |");
  });

  test("say of every block what it does and how it goes on, and of the end of waiting that nobody is lost", () => {
    for (const name of ["inbound-main", "customer-queue", "disconnect", "agent-hold", "queue-transfer"])
      expect(page(name)).not.toMatch(/\| – \|/);
    expect(page("customer-queue")).toContain("The contact waits on, and hears nothing more | ends here |");
  });
});
