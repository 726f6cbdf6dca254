//! Builds small pages for tests.

use crate::dom::{Builder, Document, Name, Namespace};

/// A page in the making.
pub(super) struct Sample(Builder);

impl Sample {
    /// An empty page.
    pub(super) fn new() -> Sample {
        Sample(Builder::new(Some(
            "https://www.example.org/tides".to_owned(),
        )))
    }

    /// Opens an element.
    pub(super) fn open(mut self, name: Name, attributes: &[(Name, &str)]) -> Sample {
        self.0.open(name, Namespace::Html);
        for (attribute, value) in attributes {
            self.0.attribute(*attribute, value);
        }
        self
    }

    /// Adds text.
    pub(super) fn text(mut self, text: &str) -> Sample {
        self.0.text(text);
        self
    }

    /// Closes the open element.
    pub(super) fn close(mut self) -> Sample {
        self.0.close();
        self
    }

    /// Adds an element that holds a text.
    pub(super) fn leaf(self, name: Name, attributes: &[(Name, &str)], text: &str) -> Sample {
        self.open(name, attributes).text(text).close()
    }

    /// Adds a `meta` element.
    pub(super) fn meta(self, property: &str, content: &str) -> Sample {
        let attributes = [(Name::PROPERTY, property), (Name::CONTENT, content)];
        self.open(Name::META, &attributes).close()
    }

    /// Adds a block of JSON-LD.
    pub(super) fn json_ld(self, json: &str) -> Sample {
        self.leaf(Name::SCRIPT, &[(Name::TYPE, "application/ld+json")], json)
    }

    /// Hands the page over.
    pub(super) fn finish(self) -> Document {
        self.0.finish()
    }
}
