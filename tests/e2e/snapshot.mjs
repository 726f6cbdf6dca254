/**
 * Reads a snapshot as `src/dom/snapshot.rs` does, for tests of the walker
 * alone: one line a node, two spaces a level.
 */

const NAMESPACES = ['', 'svg ', 'math '];

/**
 * The records of a snapshot.
 *
 * @param {number[]} bytes
 * @returns {{ kind: number, namespace: number, depth: number, name: string, text: string }[]}
 */
export function records(bytes) {
  const buffer = Uint8Array.from(bytes).buffer;
  const [, , count, names, urlUnits, , stringBytes] = new Uint32Array(buffer, 0, 8);
  const words = new Uint32Array(buffer, 32, 2 * count + names);
  const text = new TextDecoder().decode(new Uint8Array(buffer, 32 + 4 * words.length, stringBytes));
  let place = urlUnits;
  /** @param {number} units */
  const take = (units) => text.slice(place, (place += units));
  const table = Array.from(words.subarray(2 * count), take);
  return Array.from({ length: count }, (_, i) => {
    const head = words[2 * i];
    return {
      kind: head & 3,
      namespace: (head >> 2) & 3,
      depth: (head >> 4) & 0xfff,
      name: table[head >>> 16],
      text: take(words[2 * i + 1]),
    };
  });
}

/**
 * The tree of a snapshot.
 *
 * @param {number[]} bytes
 */
export function outline(bytes) {
  /** @type {string[]} */
  const lines = [];
  for (const { kind, namespace, depth, name, text } of records(bytes)) {
    if (kind === 2) lines[lines.length - 1] += ` ${name}=${JSON.stringify(text)}`;
    else lines.push('  '.repeat(depth) + (kind === 1 ? JSON.stringify(text) : NAMESPACES[namespace] + name));
  }
  return lines.join('\n');
}
