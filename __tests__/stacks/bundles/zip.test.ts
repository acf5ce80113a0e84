import { crc32 } from "node:zlib";
import { zip } from "../../../stacks/bundles/zip";

const text = (content: string) => new TextEncoder().encode(content);
const files = { "index.js": text("exports.handler = 1;"), "a/licence.txt": text("Grüße") };

/** What the list at the end of a ZIP says of each file, and the content that it points at. */
function entriesOf(bytes: Uint8Array) {
  const archive = Buffer.from(bytes);
  const end = archive.length - 22;
  const entries = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < archive.readUInt16LE(end + 10); index += 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const size = archive.readUInt32LE(at + 24);
    const start = local + 30 + archive.readUInt16LE(local + 26);
    entries.push({
      name: archive.toString("utf8", at + 46, at + 46 + nameLength),
      sameName: archive.toString("utf8", local + 30, start),
      content: archive.toString("utf8", start, start + size),
      checksum: archive.readUInt32LE(at + 16),
      method: archive.readUInt16LE(at + 10),
      date: archive.readUInt32LE(at + 12),
      mode: (archive.readUInt32LE(at + 38) >>> 16).toString(8),
    });
    at += 46 + nameLength;
  }
  return entries;
}

test("holds each file as it is, in the order of names, readable by all and without a date", () => {
  const common = { method: 0, date: 0x21 * 0x10000, mode: "100644" };

  expect(entriesOf(zip(files))).toEqual([
    { name: "a/licence.txt", sameName: "a/licence.txt", content: "Grüße", checksum: crc32("Grüße"), ...common },
    {
      name: "index.js",
      sameName: "index.js",
      content: "exports.handler = 1;",
      checksum: crc32("exports.handler = 1;"),
      ...common,
    },
  ]);
});

test("the same files give the same bytes, whatever their order and the time of day", () => {
  jest.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z") });
  const later = zip(Object.fromEntries(Object.entries(files).reverse()));
  jest.useRealTimers();

  expect(Buffer.compare(zip(files), later)).toBe(0);
});

test("other bytes in a file are other bytes in the package", () => {
  expect(Buffer.compare(zip(files), zip({ ...files, "index.js": text("exports.handler = 2;") }))).not.toBe(0);
});

test("a ZIP without files is an empty list", () => {
  expect(entriesOf(zip({}))).toEqual([]);
});
