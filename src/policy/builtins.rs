//! What is known of the results of builtin functions, from what is known of their arguments.
//!
//! A builtin without an argument's value has none itself, so the needs of arguments count
//! anyway; here is only what a result needs beyond that.

use regex_syntax::hir::{Hir, HirKind};
use regorus::unstable::Expr;

use super::need::Need;
use super::shape::{Constant, Known, Shape, part};

/// Texts of which a pattern needs one; with more it needs nothing.
const MOST_TEXTS: usize = 40;

/// What is known of the result of a builtin.
pub(super) fn result(name: &str, arguments: &[&Shape], literals: &[&Expr]) -> Known {
    let unless_false =
        |need| Known::new(Shape::Default(need, Constant::Bool(false)), Need::NOTHING);
    let shape = match (name, arguments) {
        ("object.get", [object, key, default]) => {
            object_get(object, key, literals.get(1).copied(), default)
        }
        ("set", []) => Shape::Items(Box::new(Shape::Never), Need::IMPOSSIBLE),
        ("array.concat", [one @ Shape::Items(..), other @ Shape::Items(..)]) => {
            (*one).clone().or((*other).clone())
        }
        ("array.slice" | "sort", [items @ Shape::Items(..), ..]) => (*items).clone(),
        ("is_string" | "is_number" | "is_boolean" | "is_object" | "is_array", [value]) => {
            return Known::new(Shape::Any, is_type(name, value));
        }
        (
            "lower" | "upper" | "trim" | "trim_space" | "trim_prefix" | "trim_suffix" | "trim_left"
            | "trim_right" | "substring",
            [text, ..],
        ) if text.is_piece() => Shape::Piece,
        ("split", [text, ..]) if text.is_piece() => items(Shape::Piece, Need::NOTHING),
        ("regex.split", [_, text]) if text.is_piece() => items(Shape::Piece, Need::NOTHING),
        ("contains" | "startswith" | "endswith", [text, Shape::Words(words)])
            if text.is_piece() =>
        {
            return unless_false(Need::any(words.iter().map(|word| part(word))));
        }
        ("regex.match", [Shape::Words(patterns), text]) if text.is_piece() => {
            return unless_false(one_matches(patterns.iter()));
        }
        ("regex.find_n", [Shape::Words(patterns), text, _]) if text.is_piece() => {
            items(Shape::Piece, one_matches(patterns.iter()))
        }
        ("regex.find_all_string_submatch_n", [Shape::Words(patterns), text, _])
            if text.is_piece() =>
        {
            let groups = items(Shape::Piece, Need::NOTHING);
            items(groups, one_matches(patterns.iter()))
        }
        _ => Shape::Any,
    };
    Known::new(shape, Need::NOTHING)
}

fn items(each: Shape, need: Need) -> Shape {
    Shape::Items(Box::new(each), need)
}

/// What being of a type needs.
fn is_type(name: &str, value: &Shape) -> Need {
    let Shape::Default(need, constant) = value else {
        return Need::NOTHING;
    };
    let may_be_constant = match constant {
        Constant::Null => false,
        Constant::Bool(_) => name == "is_boolean",
        Constant::Number => name == "is_number",
        Constant::Text(_) => name == "is_string",
        Constant::Empty => name == "is_object" || name == "is_array",
    };
    if may_be_constant {
        Need::NOTHING
    } else {
        need.clone()
    }
}

/// What a match of one of some patterns in a text of the document needs.
fn one_matches<'p>(patterns: impl Iterator<Item = &'p String>) -> Need {
    Need::any(patterns.map(|pattern| {
        let texts = regex_syntax::parse(pattern)
            .ok()
            .and_then(|tree| needed(&tree));
        texts.map_or(Need::NOTHING, |texts| {
            Need::any(texts.iter().map(|text| part(text)))
        })
    }))
}

/// Texts of which every match of a pattern holds one, whatever its case.
fn needed(tree: &Hir) -> Option<Vec<String>> {
    let best = |one: Option<Vec<String>>, other: Option<Vec<String>>| match (one, other) {
        (Some(one), Some(other)) if shortest(&one) < shortest(&other) => Some(other),
        (one, other) => one.or(other),
    };
    let found = match tree.kind() {
        HirKind::Literal(literal) => Some(vec![String::from_utf8(literal.0.to_vec()).ok()?]),
        HirKind::Class(_) => one_letter(tree).map(|letter| vec![letter.to_string()]),
        HirKind::Capture(capture) => needed(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => needed(&repetition.sub),
        HirKind::Alternation(ways) => {
            let mut texts = Vec::new();
            for way in ways {
                texts.extend(needed(way)?);
            }
            Some(texts)
        }
        HirKind::Concat(parts) => {
            let mut found = None;
            let mut run = String::new();
            for part in parts {
                match part.kind() {
                    HirKind::Literal(literal) => {
                        run.push_str(std::str::from_utf8(&literal.0).ok()?);
                        continue;
                    }
                    HirKind::Class(_) => {
                        if let Some(letter) = one_letter(part) {
                            run.push(letter);
                            continue;
                        }
                    }
                    _ => {}
                }
                if !run.is_empty() {
                    found = best(found, Some(vec![std::mem::take(&mut run)]));
                }
                found = best(found, needed(part));
            }
            if !run.is_empty() {
                found = best(found, Some(vec![run]));
            }
            found
        }
        HirKind::Empty | HirKind::Look(_) | HirKind::Repetition(_) => None,
    };
    found.filter(|texts| texts.len() <= MOST_TEXTS)
}

fn shortest(texts: &[String]) -> usize {
    texts.iter().map(String::len).min().unwrap_or(0)
}

/// The letter of which a class holds nothing but the cases.
fn one_letter(tree: &Hir) -> Option<char> {
    let HirKind::Class(regex_syntax::hir::Class::Unicode(class)) = tree.kind() else {
        return None;
    };
    let mut letters = class
        .iter()
        .flat_map(|range| range.start()..=range.end())
        .take(5)
        .map(|letter| super::need::folded(&letter.to_string()));
    let first = letters.next()?;
    let mut only = first.chars();
    let letter = only.next().filter(|_| only.next().is_none())?;
    letters.all(|other| other == first).then_some(letter)
}

/// What is known of `object.get(object, key, default)`.
fn object_get(object: &Shape, key: &Shape, literal: Option<&Expr>, default: &Shape) -> Shape {
    let need = match literal {
        // A path: every name of it.
        Some(Expr::Array { items, .. }) => {
            let names = items.iter().map(|item| match item.as_ref() {
                Expr::String { value, .. } | Expr::RawString { value, .. } => value
                    .as_string()
                    .map_or(Need::NOTHING, |name| Need::Name(name.to_string())),
                _ => Need::NOTHING,
            });
            match object {
                Shape::Document | Shape::Plain | Shape::Default(..) => Need::all(names),
                _ => return Shape::Any,
            }
        }
        _ => {
            let is_path = !matches!(key, Shape::Words(_) | Shape::Name);
            match object {
                Shape::Object(_) if !is_path => {
                    return object.member(key).shape.or(default.clone());
                }
                Shape::Document | Shape::Plain | Shape::Default(..) if !is_path => {
                    object.member(key).need
                }
                Shape::Document | Shape::Plain | Shape::Default(..) => Need::NOTHING,
                _ => return Shape::Any,
            }
        }
    };
    match default {
        Shape::Words(words) if words.len() == 1 => {
            let text = words.first().cloned().unwrap_or_default();
            Shape::Default(need, Constant::Text(text))
        }
        Shape::Items(each, _) if **each == Shape::Never => Shape::Default(need, Constant::Empty),
        Shape::Object(members) if members.is_empty() => Shape::Default(need, Constant::Empty),
        other => match other.constant() {
            Some(constant) => Shape::Default(need, constant.clone()),
            None => Shape::Document.or(default.clone()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(pattern: &str) -> Option<Vec<String>> {
        needed(&regex_syntax::parse(pattern).unwrap())
    }

    #[test]
    fn every_match_holds_one_of_the_texts_of_a_pattern() {
        let some = |texts: &[&str]| Some(texts.iter().map(|&text| text.to_owned()).collect());
        assert_eq!(texts("^--(a-b|c-d)(=true)?$"), some(&["a-b", "c-d"]));
        assert_eq!(texts("(?i)ssl|tls"), some(&["ssl", "tls"]));
        assert_eq!(texts("x*(secret|key)+y"), some(&["secret", "key"]));
        assert_eq!(texts("(a|b*)c?"), None);
        assert_eq!(texts("[0-9]+"), None);
    }
}
