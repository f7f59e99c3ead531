//! Operators and conversions, with Terraform's coercions and three-valued logic.

use std::cmp::Ordering;
use std::sync::Arc;

use super::doubt::Doubt;
use super::term::{Data, Part, Term};
use crate::parse::hcl::syntax::{BinaryOperator, UnaryOperator};

/// Why an operation has no value.
#[derive(Debug)]
pub(super) enum Failure {
    /// Terraform would report it.
    Error(String),
    /// It depends on something unknown.
    Doubt(Arc<Doubt>),
}

pub(super) type Outcome = Result<Term, Failure>;

pub(super) fn error<T>(message: impl Into<String>) -> Result<T, Failure> {
    Err(Failure::Error(message.into()))
}

/// A number of either kind.
#[derive(Debug, Clone, Copy)]
pub(super) enum Number {
    Int(i64),
    Float(f64),
}

impl Number {
    pub(super) fn as_f64(self) -> f64 {
        match self {
            // Terraform counts in 512 bits; what no longer fits 53 is compared roughly.
            Self::Int(value) => value as f64,
            Self::Float(value) => value,
        }
    }

    pub(super) fn term(self) -> Term {
        match self {
            Self::Int(value) => Term::int(value),
            Self::Float(value) => Term::number(value),
        }
    }

    pub(super) fn compare(self, other: Self) -> Ordering {
        match (self, other) {
            (Self::Int(a), Self::Int(b)) => a.cmp(&b),
            (a, b) => a
                .as_f64()
                .partial_cmp(&b.as_f64())
                .unwrap_or(Ordering::Equal),
        }
    }
}

pub(super) fn to_number(term: &Term) -> Result<Number, Failure> {
    match &term.data {
        Data::Int(value) => Ok(Number::Int(*value)),
        Data::Float(value) => Ok(Number::Float(*value)),
        Data::Text(text) => parse_number(&text.text)
            .ok_or_else(|| Failure::Error(format!("{:?} is not a number", clip(&text.text)))),
        _ => Err(failure(term, "a number")),
    }
}

fn parse_number(text: &str) -> Option<Number> {
    if let Ok(whole) = text.parse::<i64>() {
        return Some(Number::Int(whole));
    }
    let plain = text
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+' | b'e' | b'E'));
    let number = text.parse::<f64>().ok().filter(|_| plain)?;
    number.is_finite().then_some(Number::Float(number))
}

/// A whole number, as counts and indices are.
pub(super) fn to_int(term: &Term) -> Result<i64, Failure> {
    match to_number(term)?.term().data {
        Data::Int(value) => Ok(value),
        _ => error("a whole number is needed"),
    }
}

pub(super) fn to_bool(term: &Term) -> Result<bool, Failure> {
    match &term.data {
        Data::Bool(value) => Ok(*value),
        Data::Text(text) if text.text == "true" => Ok(true),
        Data::Text(text) if text.text == "false" => Ok(false),
        _ => Err(failure(term, "a bool")),
    }
}

/// The text of a known scalar.
pub(super) fn to_text(term: &Term) -> Result<String, Failure> {
    match &term.data {
        Data::Text(text) => Ok(text.text.clone()),
        Data::Bool(value) => Ok(value.to_string()),
        Data::Int(value) => Ok(value.to_string()),
        Data::Float(value) => Ok(value.to_string()),
        _ => Err(failure(term, "a string")),
    }
}

/// The parts of any scalar that may stand inside a text.
pub(super) fn to_parts(term: &Term) -> Result<Vec<Part>, Failure> {
    match &term.data {
        Data::Unknown(doubt) if doubt.is_error => Err(Failure::Error(doubt.reason.to_string())),
        Data::Unknown(doubt) => Ok(vec![Part::Unknown(Arc::clone(doubt))]),
        Data::Partial(partial) => Ok(partial.parts.clone()),
        _ => Ok(vec![Part::Text(to_text(term)?, None)]),
    }
}

pub(super) fn failure(term: &Term, wanted: &str) -> Failure {
    match &term.data {
        Data::Unknown(doubt) if doubt.is_error => Failure::Error(doubt.reason.to_string()),
        Data::Unknown(doubt) => Failure::Doubt(Arc::clone(doubt)),
        Data::Partial(partial) => partial.doubt().map_or_else(
            || Failure::Error(format!("{wanted} is needed")),
            |doubt| Failure::Doubt(Arc::clone(doubt)),
        ),
        _ => Failure::Error(format!("{wanted} is needed, not {}", kind(term))),
    }
}

pub(super) fn kind(term: &Term) -> &'static str {
    match &term.data {
        Data::Null => "null",
        Data::Bool(_) => "a bool",
        Data::Int(_) | Data::Float(_) => "a number",
        Data::Text(_) | Data::Partial(_) => "a string",
        Data::List(_) => "a list",
        Data::Map(_) => "a map",
        Data::Unknown(_) => "an unknown value",
    }
}

pub(super) fn clip(text: &str) -> &str {
    let end = text.char_indices().nth(40).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or("")
}

pub(super) fn unary(operator: UnaryOperator, term: &Term) -> Outcome {
    match operator {
        UnaryOperator::Not => Ok(Term::bool(!to_bool(term)?)),
        UnaryOperator::Neg => Ok(match to_number(term)? {
            Number::Int(value) => value
                .checked_neg()
                .map_or_else(|| Number::Float(-Number::Int(value).as_f64()), Number::Int),
            Number::Float(value) => Number::Float(-value),
        }
        .term()),
    }
}

/// All operators but the two logical ones.
pub(super) fn binary(operator: BinaryOperator, left: &Term, right: &Term) -> Outcome {
    match operator {
        BinaryOperator::Eq => Ok(Term::bool(equal(left, right)?)),
        BinaryOperator::NotEq => Ok(Term::bool(!equal(left, right)?)),
        BinaryOperator::And | BinaryOperator::Or => logical(operator, left, right),
        _ => {
            let (a, b) = (to_number(left)?, to_number(right)?);
            arithmetic(operator, a, b)
        }
    }
}

/// `false && ?` is false and `true || ?` is true, on either side.
pub(super) fn logical(operator: BinaryOperator, left: &Term, right: &Term) -> Outcome {
    let deciding = operator == BinaryOperator::Or;
    match (to_bool(left), to_bool(right)) {
        (Ok(a), _) if a == deciding => Ok(Term::bool(deciding)),
        (Ok(_), Ok(b)) => Ok(Term::bool(b)),
        (Err(Failure::Doubt(_)), Ok(b)) if b == deciding => Ok(Term::bool(deciding)),
        (Err(failure), _) | (_, Err(failure)) => Err(failure),
    }
}

fn arithmetic(operator: BinaryOperator, a: Number, b: Number) -> Outcome {
    let exact = match (a, b) {
        (Number::Int(a), Number::Int(b)) => match operator {
            BinaryOperator::Plus => a.checked_add(b),
            BinaryOperator::Minus => a.checked_sub(b),
            BinaryOperator::Mul => a.checked_mul(b),
            BinaryOperator::Mod => a.checked_rem(b),
            _ => None,
        },
        _ => None,
    };
    if let Some(value) = exact {
        return Ok(Term::int(value));
    }
    let (x, y) = (a.as_f64(), b.as_f64());
    Ok(match operator {
        BinaryOperator::Plus => Term::number(x + y),
        BinaryOperator::Minus => Term::number(x - y),
        BinaryOperator::Mul => Term::number(x * y),
        BinaryOperator::Div | BinaryOperator::Mod if y == 0.0 => return error("division by zero"),
        BinaryOperator::Div => Term::number(x / y),
        BinaryOperator::Mod => Term::number(x % y),
        BinaryOperator::Less => Term::bool(a.compare(b).is_lt()),
        BinaryOperator::LessEq => Term::bool(a.compare(b).is_le()),
        BinaryOperator::Greater => Term::bool(a.compare(b).is_gt()),
        BinaryOperator::GreaterEq => Term::bool(a.compare(b).is_ge()),
        BinaryOperator::Eq | BinaryOperator::NotEq | BinaryOperator::And | BinaryOperator::Or => {
            return error("not an arithmetic operator");
        }
    })
}

/// Whether two terms are equal, as far as that can be said: two lists of different
/// length differ whatever their items, and a text that begins with a known `a` is not `b`.
pub(super) fn equal(left: &Term, right: &Term) -> Result<bool, Failure> {
    match (&left.data, &right.data) {
        (Data::Null, Data::Null) => Ok(true),
        (Data::Unknown(_), _) => Err(failure(left, "a value")),
        (_, Data::Unknown(_)) => Err(failure(right, "a value")),
        (Data::Null, _) | (_, Data::Null) => Ok(false),
        (Data::Partial(a), Data::Partial(b)) => {
            let (a, b) = (a.prefix(), b.prefix());
            if a.starts_with(b) || b.starts_with(a) {
                return Err(failure(left, "a value"));
            }
            Ok(false)
        }
        (Data::Partial(partial), Data::Text(text)) | (Data::Text(text), Data::Partial(partial)) => {
            let known: usize = partial
                .parts
                .iter()
                .map(|part| match part {
                    Part::Text(text, _) => text.len(),
                    Part::Unknown(_) => 0,
                })
                .sum();
            if !text.text.starts_with(partial.prefix()) || known > text.text.len() {
                return Ok(false);
            }
            Err(partial.doubt().map_or_else(
                || Failure::Error("a value is needed".to_owned()),
                |doubt| Failure::Doubt(Arc::clone(doubt)),
            ))
        }
        (Data::List(a), Data::List(b)) => {
            let open = a.open.as_ref().or(b.open.as_ref());
            if open.is_none() && a.items.len() != b.items.len() {
                return Ok(false);
            }
            let mut doubt = open.map(|doubt| Failure::Doubt(Arc::clone(doubt)));
            for (a, b) in a.items.iter().zip(&b.items) {
                match equal(a, b) {
                    Ok(true) => {}
                    Ok(false) => return Ok(false),
                    Err(failure) => doubt = doubt.or(Some(failure)),
                }
            }
            doubt.map_or(Ok(true), Err)
        }
        (Data::Map(a), Data::Map(b)) => {
            let open = a.open.as_ref().or(b.open.as_ref());
            if open.is_none() && a.members.len() != b.members.len() {
                return Ok(false);
            }
            let mut doubt = open.map(|doubt| Failure::Doubt(Arc::clone(doubt)));
            for member in &a.members {
                match b.get(&member.key) {
                    None if b.open.is_none() => return Ok(false),
                    None => {}
                    Some(other) => match equal(&member.value, other) {
                        Ok(true) => {}
                        Ok(false) => return Ok(false),
                        Err(failure) => doubt = doubt.or(Some(failure)),
                    },
                }
            }
            doubt.map_or(Ok(true), Err)
        }
        (Data::Bool(a), Data::Bool(b)) => Ok(a == b),
        (Data::Text(a), Data::Text(b)) => Ok(a.text == b.text),
        (Data::Int(_) | Data::Float(_), Data::Int(_) | Data::Float(_)) => {
            Ok(to_number(left)?.compare(to_number(right)?).is_eq())
        }
        _ => Ok(false),
    }
}
