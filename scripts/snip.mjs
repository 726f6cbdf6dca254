/**
 * Takes what tells of a panic out of a core. Shipped cores show none of it: a
 * panic ends in a trap either way. Gone with it are the places and texts that
 * every check passes along: 4 KB of the live core's download.
 */

import binaryen from 'binaryen';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Functions that are called to panic, or write what a panic says. */
const PANICS = new RegExp(
  `^(?:${[
    '(?:core|std)::panicking::',
    '__rustc::(?:rust_(?:begin_unwind|panic)|__rust_(?:start_panic|abort|alloc_error_handler))$',
    'core::(?:option|result|cell)::(?:expect_failed|unwrap_failed|panic_)',
    'core::(?:slice::index|str)::slice_(?:index|error)_fail',
    'core::slice::copy_from_slice_impl::len_mismatch_fail$',
    'core::slice::sort::shared::smallsort::panic_on_ord_violation$',
    'core::char::methods::encode_utf8_raw::do_panic',
    'alloc::raw_vec::(?:capacity_overflow|handle_error)$',
    'alloc::alloc::handle_alloc_error$',
    '<alloc::vec::Vec<[^>]*>>::\\w+::assert_failed$',
    'std::alloc::(?:rust_oom|default_alloc_error_hook)',
    'std::thread::local::panic_access_error$',
    // The parser's report of its timing, which is never asked for.
    'std::io::stdio::_print$',
    '<f64 as core::fmt::Display>::fmt$',
  ].join('|')})`,
);

/** Functions that write a value for the eye of who debugs; they may be asked, and then write nothing. */
const VALUES = / as core::fmt::Debug>::fmt(?:::h[0-9a-f]{16})?$/;

const PATHS = /(?:\/rustc\/|[\w./-]*?\/registry\/src\/|\bsrc\/|(?<=\.rs)src\/)[\w./-]+?\.rs/g;

/**
 * Makes every function that panics a trap.
 *
 * @param {string} file with the names of its functions
 */
export function snip(file) {
  binaryen.setDebugInfo(true);
  const module = binaryen.readBinary(withoutPaths(readFileSync(file)));
  let snipped = 0;
  for (let i = 0; i < module.getNumFunctions(); i++) {
    const id = module.getFunctionByIndex(i);
    const { module: from, name } = binaryen.getFunctionInfo(id);
    if (from) continue;
    const body = PANICS.test(plain(name)) ? module.unreachable() : VALUES.test(plain(name)) && module.i32.const(0);
    if (!body) continue;
    // The types of binaryen leave this out.
    Object(binaryen).Function.setBody(id, body);
    snipped++;
  }
  if (snipped < 10) throw new Error(`only ${snipped} functions of ${file} panic: the compiler names them anew`);
  writeFileSync(file, module.emitBinary());
  module.dispose();
}

/**
 * Blanks the names of source files, which only panics tell.
 *
 * @param {Buffer} bytes
 */
function withoutPaths(bytes) {
  const text = bytes.toString('latin1').replace(PATHS, (path) => '\0'.repeat(path.length));
  return Buffer.from(text, 'latin1');
}

/**
 * A function's name without the hashes of its crates: `core[0123…]::str`.
 *
 * @param {string} name
 */
function plain(name) {
  const text = name.replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
  return text.replace(/\[[0-9a-f]{16}\]/g, '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) snip(process.argv[2] ?? '');
