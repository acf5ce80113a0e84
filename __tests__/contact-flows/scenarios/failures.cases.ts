import { Coverage } from "../../../contact-flows/simulate/coverage";
import { type Journey, journeys, play } from "./journeys";
import { example, lost } from "./support";

/** All error branches of the standard flows. */
const branches = new Coverage()
  .of(example.flows)
  .flatMap(({ name, branches }) =>
    branches.filter(({ isError }) => isError).map(({ block, branch }) => ({ flow: name, block, branch })),
  );

/** Blocks that journeys come to, where nothing fails but what is to fail anyway. */
const visits = new Map<Journey, Set<string>>();
beforeAll(async () => {
  for (const journey of journeys) visits.set(journey, (await play(journey)).blocks);
});

const comingTo = ({ flow, block }: { readonly flow: string; readonly block: string }) =>
  journeys.filter((journey) => journey.through.includes(flow) && visits.get(journey)?.has(`${flow}: ${block}`));

test.each(journeys.map((journey) => [journey.what, journey] as const))(
  "where nothing fails, %s comes out well",
  async (_what, journey) => {
    expect(journey.wrong((await play(journey)).customer, undefined)).toBeUndefined();
  },
);

describe.each([
  ["once", 1],
  ["always", Number.POSITIVE_INFINITY],
] as const)("whatever fails %s, nobody is lost", (_often, times) => {
  test.each(branches)("$flow: $block takes $branch", async (branch) => {
    const before = lost.length;
    const coming = comingTo(branch);
    expect(coming).not.toEqual([]);

    for (const journey of coming) {
      const fault = { ...branch, times };
      const { customer } = await play(journey, fault);

      const what = journey.wrong(customer, fault);
      if (what !== undefined) throw new Error(`${journey.what}: ${what}\n\n${customer.situation}`);
    }

    expect(lost.slice(before)).toEqual([]);
  });
});
