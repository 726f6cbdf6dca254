/** Takes a WebAssembly module apart and puts it together again, as far as the build needs it. */

/** Kinds of sections. */
export const [CUSTOM, IMPORTS, CODE, DATA] = [0, 2, 10, 11];

const HEADER_BYTES = 8;

/** Reads the parts of a module one after the other. */
export class Reader {
  #bytes;
  #at;

  /**
   * @param {Uint8Array} bytes
   * @param {number} [at]
   */
  constructor(bytes, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  isDone() {
    return this.#at >= this.#bytes.length;
  }

  byte() {
    this.#at += 1;
    return this.#bytes[this.#at - 1] ?? 0;
  }

  /** A number without a sign, seven bits a byte. */
  number() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /** Bytes with their number before them. */
  part() {
    const length = this.number();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  text() {
    return Buffer.from(this.part()).toString();
  }
}

/**
 * Bytes with their number before them.
 *
 * @param {Uint8Array} bytes
 */
export function part(bytes) {
  return Buffer.concat([number(bytes.length), bytes]);
}

/** @param {number} value */
export function number(value) {
  const bytes = [];
  let left = value;
  for (; left > 0x7f; left >>>= 7) bytes.push((left & 0x7f) | 0x80);
  return Uint8Array.from([...bytes, left]);
}

/**
 * The same module with other sections.
 *
 * @param {Uint8Array} wasm
 * @param {(kind: number, bytes: Uint8Array) => Uint8Array} change
 */
export function withSections(wasm, change) {
  const reader = new Reader(wasm, HEADER_BYTES);
  const parts = [wasm.subarray(0, HEADER_BYTES)];
  while (!reader.isDone()) {
    const kind = reader.byte();
    parts.push(Uint8Array.of(kind), part(change(kind, reader.part())));
  }
  return Buffer.concat(parts);
}

/**
 * The names of functions in a section of names, with their numbers.
 *
 * @param {Uint8Array} section
 */
export function* functionNames(section) {
  const reader = new Reader(section);
  if (reader.text() !== 'name') return;
  while (!reader.isDone()) {
    const isOfFunctions = reader.byte() === 1;
    const names = new Reader(reader.part());
    for (let left = isOfFunctions ? names.number() : 0; left > 0; left -= 1) yield { at: names.number(), name: names.text() };
  }
}
