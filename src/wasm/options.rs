//! Options from a plain object, its unknown fields refused: a misspelt
//! option must not be read as none.

use crate::error::Error;
use crate::options::Options;
use js_sys::{Array, Object};
use serde::de::value::MapDeserializer;
use serde::de::{Deserialize, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use wasm_bindgen::{JsCast, JsValue};

type Refusal = serde_wasm_bindgen::Error;

/// Reads the options of a call; nothing given means the default ones.
pub(super) fn read(options: JsValue) -> Result<Options, Error> {
    if options.is_undefined() || options.is_null() {
        return Ok(Options::default());
    }
    Options::deserialize(Field(options)).map_err(Error::bad_options)
}

/// A value that shows all its fields, where others show those asked for.
struct Field(JsValue);

impl<'de> Deserializer<'de> for Field {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.0.dyn_into::<Object>() {
            Ok(object) => visitor.visit_map(MapDeserializer::new(fields(&object).into_iter())),
            Err(value) => serde_wasm_bindgen::Deserializer::from(value).deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        if self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier
        ignored_any
    }
}

impl IntoDeserializer<'_, Refusal> for Field {
    type Deserializer = Field;

    fn into_deserializer(self) -> Field {
        self
    }
}

/// The fields of an object but those that are `undefined`, which in
/// JavaScript is as if they were not there.
fn fields(object: &Object) -> Vec<(String, Field)> {
    Object::entries(object)
        .into_iter()
        .map(JsCast::unchecked_into::<Array>)
        .map(|entry| (entry.get(0), entry.get(1)))
        .filter(|(_, value)| !value.is_undefined())
        .map(|(name, value)| (name.as_string().unwrap_or_default(), Field(value)))
        .collect()
}
