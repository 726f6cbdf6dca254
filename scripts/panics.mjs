/**
 * Takes out of a core what it would say when it panics: 8 KB of the live one
 * after brotli. Nobody hears it: a panic traps, and the shim starts a core
 * anew. The compiler can leave it out itself only where the standard library
 * is built anew, which takes an unstable compiler.
 *
 * Every function that ends in a panic becomes a bare trap, so that the
 * optimiser drops what led to its message; the places in the source that
 * panics would name become zeros.
 */

import { CODE, CUSTOM, DATA, functionNames, IMPORTS, number, part, Reader, withSections } from './module.mjs';

/**
 * Functions of the standard library that never come back, and those that
 * only they call: no message of the core is written by `Debug`.
 */
const NEVER_BACK = [
  /^core\[\w+\]::panicking::/,
  /^core\[\w+\]::(str::slice_error|slice::index::slice_index)_fail/,
  /^core\[\w+\]::(option|result)::(unwrap|expect)_failed$/,
  /^core\[\w+\]::cell::panic_/,
  /^core\[\w+\]::slice::sort::shared::smallsort::panic_on_ord_violation$/,
  /^core\[\w+\]::fmt::builders::/,
  /^std\[\w+\]::thread::local::panic_access_error$/,
  /^<?std\[\w+\]::panicking::/,
  /^<?(alloc|hashbrown)\[\w+\].*::(assert_failed|capacity_overflow|handle_error|handle_alloc_error)$/,
  /^<&?(dyn )?(core|std|alloc|char|usize)\b.* as core\[\w+\]::fmt::Debug>::fmt/,
  /^<core\[\w+\]::fmt::builders::/,
];

/** A place in the source: a path, and perhaps the zero that ends it. */
const PATH = /^(\/rustc?\/|registry\/|src\/)[\w./+-]+\.rs\0?$/;

/** Address and length of a path, a line and a column, of four bytes each. */
const PLACE_BYTES = 16;

/** No locals, `unreachable`, `end`. */
const TRAP = Uint8Array.of(0x00, 0x00, 0x0b);

/**
 * The same core without words for its panics.
 *
 * @param {Uint8Array} wasm with the names of its functions
 */
export function withoutPanics(wasm) {
  let imported = 0;
  const doomed = new Set();
  withSections(wasm, (kind, bytes) => {
    // The glue imports functions alone, and functions are numbered from there on.
    if (kind === IMPORTS) imported = new Reader(bytes).number();
    const names = kind === CUSTOM ? functionNames(bytes) : [];
    for (const { at, name } of names) if (NEVER_BACK.some((pattern) => pattern.test(name))) doomed.add(at - imported);
    return bytes;
  });
  if (doomed.size === 0) throw new Error('no function of the core panics by its name: have the names changed?');
  return withSections(wasm, (kind, bytes) => (kind === CODE ? withTraps(bytes, doomed) : kind === DATA ? withoutPlaces(bytes) : bytes));
}

/**
 * @param {Uint8Array} code
 * @param {Set<number>} doomed
 */
function withTraps(code, doomed) {
  const reader = new Reader(code);
  const count = reader.number();
  const bodies = Array.from({ length: count }, () => reader.part());
  return Buffer.concat([number(count), ...bodies.map((body, at) => part(doomed.has(at) ? TRAP : body))]);
}

/** @param {Uint8Array} data */
function withoutPlaces(data) {
  const cleared = Uint8Array.from(data);
  const reader = new Reader(cleared);
  // Each is of a fixed place, which is a constant and its end.
  const segments = Array.from({ length: reader.number() }, () => {
    if (reader.byte() !== 0 || reader.byte() !== 0x41) throw new Error('data without a fixed place: read it here too');
    return { from: reader.number(), end: reader.byte(), bytes: reader.part() };
  });
  const at = (/** @type {number} */ address, /** @type {number} */ length) => {
    const { from = 0, bytes } = segments.find((one) => address >= one.from && address + length <= one.from + one.bytes.length) ?? {};
    return bytes?.subarray(address - from, address - from + length);
  };
  const paths = segments.flatMap(({ from, bytes }) => {
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const starts = Array.from({ length: bytes.length >> 2 }, (_, word) => (-from & 3) + 4 * word);
    return starts.filter((start) => start + PLACE_BYTES <= bytes.length).flatMap((start) => {
      const path = at(words.getUint32(start, true), words.getUint32(start + 4, true));
      if (!path || path.length > 255 || !PATH.test(Buffer.from(path).toString('latin1'))) return [];
      bytes.fill(0, start, start + PLACE_BYTES);
      return [path];
    });
  });
  for (const path of paths) path.fill(0);
  return cleared;
}
