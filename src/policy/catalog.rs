//! The data files beside the policies in a form that becomes a value without being parsed:
//! a run of one file would spend a fourth of its time on reading the end-of-life dates.
//!
//! Every text once, in order of first use; then the tree, a byte for what a value is and
//! four for each number of members or place of a text, members sorted by name.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use regorus::value::Object;
use regorus::{Rc, Value as Rego};
use serde_json::Value as Json;

/// A data file.
pub(crate) struct Catalog(Cow<'static, [u8]>);

const NULL: u8 = 0;
const FALSE: u8 = 1;
const TRUE: u8 = 2;
const WHOLE: u8 = 3;
const REAL: u8 = 4;
const TEXT: u8 = 5;
const LIST: u8 = 6;
const OBJECT: u8 = 7;

impl Catalog {
    pub(super) fn new(json: &Json) -> Self {
        let mut writer = Writer::default();
        writer.value(json);
        let mut bytes = number(writer.texts.len());
        for text in writer.texts {
            bytes.extend(number(text.len()));
            bytes.extend_from_slice(text.as_bytes());
        }
        bytes.append(&mut writer.tree);
        Self(Cow::Owned(bytes))
    }

    /// What [`Catalog::bytes`] gave.
    pub(super) fn from_bytes(bytes: &'static [u8]) -> Self {
        Self(Cow::Borrowed(bytes))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// What policies see.
    pub(crate) fn value(&self) -> Rego {
        // The bytes are of this file's making.
        Reader::new(&self.0)
            .and_then(|mut reader| reader.value())
            .unwrap_or(Rego::Undefined)
    }
}

fn number(number: usize) -> Vec<u8> {
    let number = u32::try_from(number).unwrap_or(u32::MAX);
    number.to_le_bytes().to_vec()
}

#[derive(Default)]
struct Writer<'j> {
    texts: Vec<&'j str>,
    places: HashMap<&'j str, usize>,
    tree: Vec<u8>,
}

impl<'j> Writer<'j> {
    fn value(&mut self, json: &'j Json) {
        match json {
            Json::Null => self.tree.push(NULL),
            Json::Bool(false) => self.tree.push(FALSE),
            Json::Bool(true) => self.tree.push(TRUE),
            Json::Number(value) => match value.as_i64() {
                Some(whole) => {
                    self.tree.push(WHOLE);
                    self.tree.extend(whole.to_le_bytes());
                }
                None => {
                    self.tree.push(REAL);
                    let real = value.as_f64().unwrap_or(0.0);
                    self.tree.extend(real.to_le_bytes());
                }
            },
            Json::String(text) => {
                self.tree.push(TEXT);
                self.text(text);
            }
            Json::Array(items) => {
                self.tree.push(LIST);
                self.tree.extend(number(items.len()));
                items.iter().for_each(|item| self.value(item));
            }
            Json::Object(members) => {
                self.tree.push(OBJECT);
                self.tree.extend(number(members.len()));
                let sorted: BTreeMap<&String, &Json> = members.iter().collect();
                for (name, value) in sorted {
                    self.text(name);
                    self.value(value);
                }
            }
        }
    }

    fn text(&mut self, text: &'j str) {
        let next = self.texts.len();
        let place = *self.places.entry(text).or_insert(next);
        if place == next {
            self.texts.push(text);
        }
        self.tree.extend(number(place));
    }
}

struct Reader<'b> {
    texts: Vec<Rego>,
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    fn new(bytes: &'b [u8]) -> Option<Self> {
        let mut reader = Self {
            texts: Vec::new(),
            rest: bytes,
        };
        for _ in 0..reader.number()? {
            let length = reader.number()?;
            let (text, rest) = reader.rest.split_at_checked(length)?;
            reader.texts.push(Rego::from(str::from_utf8(text).ok()?));
            reader.rest = rest;
        }
        Some(reader)
    }

    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (bytes, rest) = self.rest.split_first_chunk()?;
        self.rest = rest;
        Some(*bytes)
    }

    fn number(&mut self) -> Option<usize> {
        Some(u32::from_le_bytes(self.take()?) as usize)
    }

    fn text(&mut self) -> Option<Rego> {
        let place = self.number()?;
        self.texts.get(place).cloned()
    }

    fn value(&mut self) -> Option<Rego> {
        let [kind] = self.take()?;
        Some(match kind {
            NULL => Rego::Null,
            FALSE | TRUE => Rego::from(kind == TRUE),
            WHOLE => Rego::from(i64::from_le_bytes(self.take()?)),
            REAL => Rego::from(f64::from_le_bytes(self.take()?)),
            TEXT => self.text()?,
            LIST => {
                let items: Option<Vec<Rego>> = (0..self.number()?).map(|_| self.value()).collect();
                Rego::from(items?)
            }
            OBJECT => {
                let members: Option<BTreeMap<Rego, Rego>> = (0..self.number()?)
                    .map(|_| Some((self.text()?, self.value()?)))
                    .collect();
                // Not `Rego::from`, which copies a map once more.
                Rego::Object(Rc::new(Object::from(members?)))
            }
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_read_as_it_was_written() {
        let json = serde_json::json!({
            "b": [null, true, false, -3, 2.5, "b", "ü"],
            "a": {"": {}, "list": []},
        });
        let value = Catalog::new(&json).value();
        assert_eq!(value, Rego::from(json));
    }

    #[test]
    fn what_is_no_catalogue_is_no_value() {
        for bytes in [&b""[..], b"\x00\x00\x00\x00\x08", b"\x01\x00\x00\x00\xff"] {
            assert_eq!(Catalog::from_bytes(bytes).value(), Rego::Undefined);
        }
    }
}
