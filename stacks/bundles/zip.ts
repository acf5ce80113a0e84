import { crc32 } from "node:zlib";

/** 1 January 1980, the first day that a ZIP knows: no file says when it was packed. */
const firstDay = 0x21;
/** A file that everybody reads and its owner writes, made on Unix. */
const attributes = (0o100644 << 16) >>> 0;
const signatures = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;
const lengths = { file: 30, entry: 46, end: 22 } as const;

/**
 * Packs files as a ZIP: the same files give the same bytes on every machine. They are stored, not compressed, because
 * what zlib makes of the same text differs between processors and versions of Node.js, and Terraform would deploy every
 * function anew (PKWARE APPNOTE 6.3.3).
 *
 * @param files Content by name. Names are ASCII.
 */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1))) {
    const common = description(name, content);
    const header = Buffer.alloc(lengths.file);
    header.writeUInt32LE(signatures.file, 0);
    common.copy(header, 4);
    local.push(header, Buffer.from(name), content);
    central.push(entry(common, offset), Buffer.from(name));
    offset += header.length + name.length + content.length;
  }
  return Buffer.concat([...local, ...central, end(Object.keys(files).length, sizeOf(central), offset)]);
}

/** What both headers of a file say of it: version, flags, method 0 (stored), time, date, checksum, sizes, name. */
function description(name: string, content: Uint8Array): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(10, 0);
  fields.writeUInt16LE(firstDay, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function entry(common: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(lengths.entry);
  header.writeUInt32LE(signatures.entry, 0);
  // Made by Unix (3), as version 2.0.
  header.writeUInt16LE((3 << 8) | 20, 4);
  common.copy(header, 6);
  header.writeUInt32LE(attributes, 38);
  header.writeUInt32LE(offset, 42);
  return header;
}

function end(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(lengths.end);
  record.writeUInt32LE(signatures.end, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
