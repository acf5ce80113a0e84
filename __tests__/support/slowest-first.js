const Sequencer = require("@jest/test-sequencer").default;

/** Files that start other processes, the slowest first: begun last, one of them would keep one core waiting for it. */
const slowest = [
  "assets/chat-page",
  "terraform/operators-commands",
  "quality",
  "cli/commands",
  "terraform/every-stack",
  "mock-provider/mock-provider",
];

module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const index = slowest.findIndex((name) => path.endsWith(`${name}.test.ts`));
      return index < 0 ? slowest.length : index;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
