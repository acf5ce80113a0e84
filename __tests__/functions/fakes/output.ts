/** What a piece of work has written to the process's output, line by line. */
export async function outputOf(work: () => unknown): Promise<readonly string[]> {
  let written = "";
  const streams = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, "write").mockImplementation((chunk: unknown) => {
      written += String(chunk);
      return true;
    }),
  );
  try {
    await work();
  } finally {
    for (const stream of streams) stream.mockRestore();
  }
  return written.split("\n").filter((line) => line !== "");
}
