//! What is known of the results of builtin functions, from what is known of their arguments.
//!
//! A builtin without an argument's value has none itself, so the needs of arguments count
//! anyway; here is only what a result needs beyond that.

use regex_syntax::hir::{Hir, HirKind};
use regorus::unstable::Expr;

use super::need::Need;
use super::shape::{Constant, Known, Shape, part};

/// Parts that the need of a pattern may have; with more it needs nothing.
const MOST_TEXTS: usize = 60;

/// Ways in which a part of a pattern may be written for each to be looked for.
const MOST_WAYS: usize = 40;

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
        let need = regex_syntax::parse(pattern).map(|tree| needed(&tree));
        need.ok()
            .filter(|need| need.parts() <= MOST_TEXTS)
            .unwrap_or(Need::NOTHING)
    }))
}

/// The texts that every match of a pattern holds, whatever their case.
fn needed(tree: &Hir) -> Need {
    if let Some(texts) = exact(tree) {
        return one_of(texts);
    }
    match tree.kind() {
        HirKind::Capture(capture) => needed(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => needed(&repetition.sub),
        HirKind::Alternation(ways) => Need::any(ways.iter().map(needed)),
        HirKind::Concat(pieces) => {
            let mut needs = Vec::new();
            // What stands together, in every way it may be written.
            let mut run = vec![String::new()];
            for piece in pieces {
                match exact(piece).and_then(|texts| joined(&run, &texts)) {
                    Some(longer) => run = longer,
                    None => {
                        needs.push(one_of(std::mem::replace(&mut run, vec![String::new()])));
                        needs.push(needed(piece));
                    }
                }
            }
            needs.push(one_of(run));
            Need::all(needs)
        }
        _ => Need::NOTHING,
    }
}

fn one_of(texts: Vec<String>) -> Need {
    Need::any(texts.iter().map(|text| part(text)))
}

/// Every text that a pattern matches but for its case, where they are few.
fn exact(tree: &Hir) -> Option<Vec<String>> {
    let texts = match tree.kind() {
        HirKind::Empty => vec![String::new()],
        HirKind::Literal(literal) => vec![str::from_utf8(&literal.0).ok()?.to_owned()],
        HirKind::Class(_) => vec![one_letter(tree)?.to_string()],
        HirKind::Capture(capture) => exact(&capture.sub)?,
        HirKind::Alternation(ways) => {
            let texts: Option<Vec<_>> = ways.iter().map(exact).collect();
            texts?.concat()
        }
        HirKind::Concat(pieces) => pieces.iter().try_fold(vec![String::new()], |run, piece| {
            joined(&run, &exact(piece)?)
        })?,
        HirKind::Look(_) | HirKind::Repetition(_) => return None,
    };
    (texts.len() <= MOST_WAYS).then_some(texts)
}

/// Each of some texts with each of others behind it, where they are few.
fn joined(texts: &[String], behind: &[String]) -> Option<Vec<String>> {
    let all = || {
        let each = texts.iter();
        each.flat_map(|text| behind.iter().map(move |more| format!("{text}{more}")))
    };
    (texts.len() * behind.len() <= MOST_WAYS).then(|| all().collect())
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

    #[test]
    fn every_match_holds_the_texts_of_a_pattern() {
        let text = |text: &str| Need::Part(text.to_owned());
        let one = |texts: &[&str]| Need::any(texts.iter().map(|one| text(one)));
        let needs = |pattern: &str| needed(&regex_syntax::parse(pattern).unwrap());
        assert_eq!(needs("^--(a-b|c-d)(=true)?$"), one(&["--a-b", "--c-d"]));
        assert_eq!(needs("(?i)ssl|tls"), one(&["ssl", "tls"]));
        assert_eq!(
            needs("x*(secret|key)+y"),
            Need::all([text("y"), one(&["secret", "key"])])
        );
        assert_eq!(
            needs("(?i)api[_-]?Key$"),
            Need::all([text("api"), text("key")])
        );
        assert_eq!(needs("(?:^|_)(?:pwd|pw)$"), one(&["pwd", "pw"]));
        assert_eq!(needs("(?:v|centos)[0-9]+"), one(&["v", "centos"]));
        assert_eq!(needs("(a|b*)c?"), Need::NOTHING);
        assert_eq!(needs("[0-9]+"), Need::NOTHING);
    }
}
