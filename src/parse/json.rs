//! JSON and JSON with comments, by `jsonc-parser`.
//!
//! Duplicate names are an error: consumers disagree on which one counts, so a
//! reader cannot know what applies.

use std::collections::HashSet;

use jsonc_parser::ast::{self, ObjectPropName};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, CommentCollectionStrategy, ParseOptions, parse_to_ast};

use super::{MAX_DEPTH, Parsed, SyntaxError};
use crate::document::{Entry, Node, Region, Value};

/// Which JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// RFC 8259 to the letter.
    Strict,
    /// Comments and trailing commas, as editors' settings files have them.
    Comments,
}

/// Parses a text; an empty one is an error.
pub fn parse(text: &str, dialect: Dialect) -> Parsed {
    let lenient = dialect == Dialect::Comments;
    if !lenient && let Some((at, message)) = illegal_character(text) {
        return Parsed::error(at, message);
    }
    let options = ParseOptions {
        allow_comments: lenient,
        allow_trailing_commas: lenient,
        allow_loose_object_property_names: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    let collect = CollectOptions {
        comments: CommentCollectionStrategy::Off,
        tokens: false,
    };
    let ast = match parse_to_ast(text, &collect, &options) {
        Ok(result) => result.value,
        Err(error) => {
            return Parsed::error(error.range().start, lower_first(&error.kind().to_string()));
        }
    };
    let Some(ast) = ast else {
        return Parsed::error(0, "the file is empty, JSON needs one value");
    };
    let mut errors = Vec::new();
    Parsed {
        roots: build(&ast, 0, &mut errors).into_iter().collect(),
        errors,
        reads_differently: false,
    }
}

/// The library lets pass what RFC 8259 does not: control characters in strings
/// (section 7) and blanks other than space, tab and line ends (section 2).
fn illegal_character(text: &str) -> Option<(usize, &'static str)> {
    let mut in_string = false;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        if in_string {
            match byte {
                _ if byte < 0x20 => {
                    return Some((at, "a control character in a string needs an escape"));
                }
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_string = false,
                _ => {}
            }
        } else if byte == b'"' {
            in_string = true;
        } else if byte >= 0x80 || byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r') {
            return Some((at, "this character may only stand in a string"));
        }
    }
    None
}

/// `None` where the nesting is too deep.
fn build(value: &ast::Value<'_>, depth: usize, errors: &mut Vec<SyntaxError>) -> Option<Node> {
    let region = Region::new(value.start(), value.end());
    if depth > MAX_DEPTH {
        errors.push(SyntaxError {
            at: value.start(),
            message: format!("nested deeper than {MAX_DEPTH} levels"),
        });
        return None;
    }
    let value = match value {
        ast::Value::NullKeyword(_) => Value::Null,
        ast::Value::BooleanLit(literal) => Value::Bool(literal.value),
        ast::Value::NumberLit(literal) => number(literal.value),
        ast::Value::StringLit(literal) => Value::String(literal.value.to_string()),
        ast::Value::Array(array) => Value::List(
            array
                .elements
                .iter()
                .map(|element| build(element, depth + 1, errors))
                .collect::<Option<_>>()?,
        ),
        ast::Value::Object(object) => {
            let mut seen = HashSet::new();
            let mut entries = Vec::with_capacity(object.properties.len());
            for property in &object.properties {
                let key = match &property.name {
                    ObjectPropName::String(literal) => literal.value.to_string(),
                    ObjectPropName::Word(word) => word.value.to_owned(),
                };
                let key_region = Region::new(property.name.start(), property.name.end());
                let value = build(&property.value, depth + 1, errors)?;
                if seen.insert(key.clone()) {
                    entries.push(Entry {
                        key,
                        key_region,
                        value,
                    });
                } else {
                    errors.push(SyntaxError {
                        at: property.name.start(),
                        message: format!("the name {key:?} stands twice in one object"),
                    });
                }
            }
            Value::Map(entries)
        }
    };
    Some(Node::new(value, region))
}

fn number(literal: &str) -> Value {
    if let Ok(whole) = literal.parse::<i64>() {
        return Value::Int(whole);
    }
    match literal.parse::<f64>() {
        Ok(float) if float.is_finite() => Value::Float(float),
        _ => Value::String(literal.to_owned()),
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_accepted(text: &str, dialect: Dialect) -> bool {
        let parsed = parse(text, dialect);
        parsed.errors.is_empty() && parsed.roots.len() == 1
    }

    #[test]
    fn strict_means_to_the_letter() {
        for good in [
            "[1]",
            "-0",
            "1.0e+2",
            "\"\\u0000\"",
            "{\"\":0}",
            " null\r\n",
        ] {
            assert!(is_accepted(good, Dialect::Strict), "{good}");
        }
        for bad in [
            "",
            "01",
            "[1,]",
            "{\"a\":1,}",
            "\"a\tb\"",
            "NaN",
            ".5",
            "5.",
            "+1",
            "1 2",
            "{'a':1}",
            "//c\n1",
            "{a:1}",
            "0x1",
            "1\u{c}",
            "\u{a0}1",
            "\"\\x41\"",
            "[1]]",
        ] {
            assert!(!is_accepted(bad, Dialect::Strict), "{bad}");
        }
    }

    #[test]
    fn comments_and_trailing_commas_pass_where_readers_take_them() {
        assert!(is_accepted("{\"a\": [1,], // x\n}", Dialect::Comments));
        assert!(!is_accepted("{a: 1}", Dialect::Comments));
    }

    #[test]
    fn a_name_that_stands_twice_is_an_error_with_its_place() {
        let parsed = parse("{\"a\":1,\"a\":2}", Dialect::Strict);
        assert_eq!(parsed.errors.first().map(|error| error.at), Some(7));
    }

    #[test]
    fn deep_nesting_is_refused() {
        let text = format!("{}{}", "[".repeat(400), "]".repeat(400));
        assert!(!is_accepted(&text, Dialect::Strict));
    }
}
