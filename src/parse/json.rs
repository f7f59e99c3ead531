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
