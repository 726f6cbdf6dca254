//! Options from a plain object, its unknown fields refused: a misspelt
//! option must not be read as none.
//!
//! They are read by hand. The deserialiser of serde looks only at the fields
//! it knows, and its messages bring along the printing of every number type:
//! a sixth of the download.

use crate::error::Error;
use crate::options::{Limits, Options};
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

/// Reads the options of a call; nothing given means the default ones.
pub(super) fn read(value: &JsValue) -> Result<Options, Error> {
    let mut options = Options::default();
    for (name, value) in fields(value, "options")? {
        match name.as_str() {
            "url" if value.is_null() => options.url = None,
            "url" => options.url = Some(value.as_string().ok_or_else(|| not(&name, "a string"))?),
            "ledger" => options.ledger = flag(&name, &value)?,
            "rules" => options.rules = flag(&name, &value)?,
            #[cfg(feature = "html")]
            "explain" => options.explain = flag(&name, &value)?,
            #[cfg(feature = "html")]
            "markdown" => options.markdown = flag(&name, &value)?,
            "limits" => options.limits = limits(&value)?,
            _ => return Err(unknown(&name)),
        }
    }
    Ok(options)
}

fn flag(name: &str, value: &JsValue) -> Result<bool, Error> {
    value.as_bool().ok_or_else(|| not(name, "true or false"))
}

fn limits(value: &JsValue) -> Result<Limits, Error> {
    let mut limits = Limits::default();
    for (name, value) in fields(value, "limits")? {
        let limit = match name.as_str() {
            "maxBytes" => &mut limits.max_bytes,
            "maxNodes" => &mut limits.max_nodes,
            "maxDepth" => &mut limits.max_depth,
            "maxAttributes" => &mut limits.max_attributes,
            "maxJsonBytes" => &mut limits.max_json_bytes,
            _ => return Err(unknown(&name)),
        };
        let number = value.as_f64().filter(|number| *number >= 0.0);
        // Past the largest number the cast stays at the largest.
        *limit = number.ok_or_else(|| not(&name, "a number from 0"))? as usize;
    }
    Ok(limits)
}

/// The fields of an object but those that are `undefined`, which in
/// JavaScript is as if they were not there.
fn fields(value: &JsValue, name: &str) -> Result<Vec<(String, JsValue)>, Error> {
    if value.is_undefined() || value.is_null() {
        return Ok(Vec::new());
    }
    let object = value.dyn_ref::<Object>();
    let entries = Object::entries(object.ok_or_else(|| not(name, "an object"))?);
    let mut fields = Vec::new();
    for entry in entries {
        let entry: Array = entry.unchecked_into();
        let value = entry.get(1);
        if !value.is_undefined() {
            fields.push((entry.get(0).as_string().unwrap_or_default(), value));
        }
    }
    Ok(fields)
}

fn not(name: &str, expected: &str) -> Error {
    Error::bad_options([name, " is not ", expected].concat())
}

fn unknown(name: &str) -> Error {
    Error::bad_options(["there is no option `", name, "`"].concat())
}
