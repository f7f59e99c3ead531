//! What a plain scalar means.
//!
//! YAML 1.2 (section 10.3.2, core schema) reads fewer words as booleans than YAML 1.1 did.
//! Some consumers still read 1.1, among them Kubernetes and Ansible, so the choice
//! belongs to the kind of document.

use crate::document::Value;

/// How plain scalars are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scalars {
    /// YAML 1.2 core schema.
    #[default]
    Core,
    /// Also what YAML 1.1 adds and its consumers rely on: yes, no, on and off, octal
    /// numbers with a leading zero, binary numbers, underscores. Not base 60, which
    /// turns port mappings into numbers and which Go's readers never had.
    Yaml11,
}

/// The value of a plain scalar. Infinities and not-a-number, which JSON lacks, stay text.
pub(super) fn resolve(text: &str, scalars: Scalars) -> Value {
    if scalars == Scalars::Yaml11
        && let Some(value) = resolve_11(text)
    {
        return value;
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    // Every number begins with a digit, a sign or a point.
    if !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.')) {
        return Value::String(text.to_owned());
    }
    integer(text)
        .or_else(|| float(text))
        .unwrap_or_else(|| Value::String(text.to_owned()))
}

/// Whether a plain scalar means something else in the other version.
pub(super) fn reads_differently(text: &str) -> bool {
    resolve_11(text).is_some()
}

fn integer(text: &str) -> Option<Value> {
    let value = if let Some(digits) = text.strip_prefix("0x") {
        radix(digits, 16)?
    } else if let Some(digits) = text.strip_prefix("0o") {
        radix(digits, 8)?
    } else {
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        match text.parse() {
            Ok(value) => value,
            // Larger than 64 bits: as near as a float gets.
            Err(_) => return text.parse().ok().map(Value::Float),
        }
    };
    Some(Value::Int(value))
}

fn radix(digits: &str, radix: u32) -> Option<i64> {
    if digits.starts_with(['+', '-']) {
        return None;
    }
    i64::from_str_radix(digits, radix).ok()
}

/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
fn float(text: &str) -> Option<Value> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let shaped = unsigned
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'+' | b'-'))
        && unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && unsigned.contains(|c: char| c.is_ascii_digit());
    if !shaped {
        return None;
    }
    let value: f64 = text.parse().ok()?;
    value.is_finite().then_some(Value::Float(value))
}

fn resolve_11(text: &str) -> Option<Value> {
    match text {
        "yes" | "Yes" | "YES" | "on" | "On" | "ON" => return Some(Value::Bool(true)),
        "no" | "No" | "NO" | "off" | "Off" | "OFF" => return Some(Value::Bool(false)),
        _ => {}
    }
    if !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-')) {
        return None;
    }
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let digits = digits.replace('_', "");
    let value = if let Some(binary) = digits.strip_prefix("0b") {
        radix(binary, 2)?
    } else if digits.len() > 1 && digits.starts_with('0') {
        radix(&digits, 8)?
    } else if text.contains('_') {
        radix(&digits, 10)?
    } else {
        return None;
    };
    Some(Value::Int(if negative { -value } else { value }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn core(text: &str) -> Value {
        resolve(text, Scalars::Core)
    }

    #[test]
    fn core_reads_no_word_but_true_false_and_null() {
        assert_eq!(core("NO"), Value::String("NO".into()));
        assert_eq!(core("on"), Value::String("on".into()));
        assert_eq!(core("True"), Value::Bool(true));
        assert_eq!(core("~"), Value::Null);
    }

    #[test]
    fn core_reads_numbers_by_the_letter() {
        assert_eq!(core("0o14"), Value::Int(12));
        assert_eq!(core("0755"), Value::Int(755));
        assert_eq!(core("+1"), Value::Int(1));
        assert_eq!(core("1e3"), Value::Float(1000.0));
        assert_eq!(core(".5"), Value::Float(0.5));
        assert_eq!(core("1_000"), Value::String("1_000".into()));
        assert_eq!(core("1.2.3"), Value::String("1.2.3".into()));
        assert_eq!(core("-"), Value::String("-".into()));
        assert_eq!(core("."), Value::String(".".into()));
        assert_eq!(core("0x-1"), Value::String("0x-1".into()));
        assert_eq!(core("12:30"), Value::String("12:30".into()));
    }

    #[test]
    fn the_older_profile_reads_what_kubernetes_reads() {
        let read = |text| resolve(text, Scalars::Yaml11);
        assert_eq!(read("yes"), Value::Bool(true));
        assert_eq!(read("0644"), Value::Int(420));
        assert_eq!(read("0"), Value::Int(0));
        assert_eq!(read("1_000"), Value::Int(1000));
        assert_eq!(read("22:22"), Value::String("22:22".into()));
        assert_eq!(read("0888"), Value::Int(888));
    }
}
