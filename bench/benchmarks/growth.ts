import type { Benchmark } from "../benchmark";
import { inPairs } from "../measure";

const sizes = [10, 100, 1000];

/** How synthesis grows with the number of queues: the whole process, against the one with ten. */
export const growth: Benchmark = {
  name: "growth",
  about: "synthesis of a contact center with 10, 100 and 1,000 queues, to the one with 10",
  run: async ({ root }) => {
    const synthOf = (size: number) => ({
      command: process.execPath,
      args: ["--import", "tsx", "bench/synth-queues.ts", String(size)],
      cwd: root,
    });
    const figures = [];
    for (const size of sizes) {
      const { ratio } = await inPairs(synthOf(size), synthOf(10), 5);
      figures.push({ name: `synth of ${size} queues`, value: ratio, unit: "× synth of 10 queues" });
    }
    return figures;
  },
};
