//! Functions on texts. Where only parts of a text are known, `join` and `format` keep them.

use std::sync::Arc;

use regex::{Regex, RegexBuilder};

use super::{argument, doubt, items, text};
use crate::terraform::operators::{
    Failure, Outcome, error, failure, to_bool, to_int, to_number, to_parts, to_text,
};
use crate::terraform::term::{Data, MAX_SIZE, MAX_TEXT, Member, Part, TOO_LONG, Term, too_large};

pub(super) fn call(name: &str, arguments: &[Term]) -> Option<Outcome> {
    let first = || text(arguments, 0);
    let second = || text(arguments, 1);
    let outcome = match name {
        "lower" => first().map(|text| Term::text(text.to_lowercase())),
        "upper" => first().map(|text| Term::text(text.to_uppercase())),
        "title" => first().map(|text| Term::text(title(&text))),
        "trimspace" => first().map(|text| Term::text(text.trim())),
        "trim" => {
            two(arguments).map(|(text, cut)| Term::text(text.trim_matches(|c| cut.contains(c))))
        }
        "trimprefix" => {
            two(arguments).map(|(text, cut)| Term::text(text.strip_prefix(&cut).unwrap_or(&text)))
        }
        "trimsuffix" => {
            two(arguments).map(|(text, cut)| Term::text(text.strip_suffix(&cut).unwrap_or(&text)))
        }
        "chomp" => first().map(|text| Term::text(text.trim_end_matches(['\n', '\r']))),
        "strrev" => first().map(|text| Term::text(text.chars().rev().collect::<String>())),
        "startswith" => starts_with(arguments),
        "endswith" => two(arguments).map(|(text, end)| Term::bool(text.ends_with(&end))),
        "strcontains" => two(arguments).map(|(text, part)| Term::bool(text.contains(&part))),
        "substr" => substring(arguments),
        "replace" => replace(arguments),
        "split" => second().and_then(|text| Ok(split(&first()?, &text))),
        "join" => join(arguments),
        "format" => format(arguments),
        "formatlist" => format_list(arguments),
        "indent" => indent(arguments),
        "regex" => regex(arguments, false),
        "regexall" => regex(arguments, true),
        "basename" => first()
            .map(|path| Term::text(path.trim_end_matches('/').rsplit('/').next().unwrap_or(""))),
        "dirname" => first().map(|path| {
            Term::text(match path.trim_end_matches('/').rsplit_once('/') {
                Some(("", _)) => "/",
                Some((directory, _)) => directory,
                None => ".",
            })
        }),
        _ => return None,
    };
    Some(outcome)
}

fn two(arguments: &[Term]) -> Result<(String, String), Failure> {
    Ok((text(arguments, 0)?, text(arguments, 1)?))
}

fn title(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at_start = true;
    for c in text.chars() {
        if at_start {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
        at_start = c.is_whitespace();
    }
    out
}

fn starts_with(arguments: &[Term]) -> Outcome {
    let start = text(arguments, 1)?;
    if let Data::Partial(partial) = &argument(arguments, 0)?.data {
        let known = partial.prefix();
        if known.starts_with(&start) {
            return Ok(Term::bool(true));
        }
        if !start.starts_with(known) {
            return Ok(Term::bool(false));
        }
    }
    Ok(Term::bool(text(arguments, 0)?.starts_with(&start)))
}

fn substring(arguments: &[Term]) -> Outcome {
    let text = text(arguments, 0)?;
    let offset = to_int(argument(arguments, 1)?)?;
    let length = to_int(argument(arguments, 2)?)?;
    let count = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    let start = if offset < 0 {
        count.saturating_add(offset).max(0)
    } else {
        offset.min(count)
    };
    let end = if length < 0 {
        count
    } else {
        start.saturating_add(length).min(count)
    };
    let skip = usize::try_from(start).unwrap_or(0);
    let take = usize::try_from(end - start).unwrap_or(0);
    Ok(Term::text(
        text.chars().skip(skip).take(take).collect::<String>(),
    ))
}

fn compiled(pattern: &str) -> Result<Regex, Failure> {
    RegexBuilder::new(pattern)
        .size_limit(1 << 20)
        .dfa_size_limit(1 << 20)
        .build()
        .map_err(|_| Failure::Error("not a regular expression".to_owned()))
}

fn replace(arguments: &[Term]) -> Outcome {
    let text = text(arguments, 0)?;
    let from = self::text(arguments, 1)?;
    let to = self::text(arguments, 2)?;
    // The result is bounded before it is made.
    let most = (text.len() + 1).saturating_mul(to.len() + 1);
    if most > 16 * MAX_TEXT {
        return doubt(TOO_LONG);
    }
    let pattern = from
        .strip_prefix('/')
        .and_then(|rest| rest.strip_suffix('/'));
    Ok(Term::text(match pattern {
        Some(pattern) => compiled(pattern)?
            .replace_all(&text, to.as_str())
            .into_owned(),
        None => text.replace(&from, &to),
    }))
}

fn split(separator: &str, text: &str) -> Term {
    let items: Vec<Term> = if text.is_empty() {
        // As Go's Split: one empty item, none for an empty separator.
        if separator.is_empty() {
            Vec::new()
        } else {
            vec![Term::text("")]
        }
    } else if separator.is_empty() {
        text.chars().map(Term::text).collect()
    } else {
        text.split(separator).map(Term::text).collect()
    };
    Term::list(items, None)
}

fn join(arguments: &[Term]) -> Outcome {
    let separator = text(arguments, 0)?;
    let mut parts = Vec::new();
    let mut is_first = true;
    for list in arguments.iter().skip(1) {
        let (items, open) = items(list)?;
        if separator.len().saturating_mul(items.len()) > MAX_TEXT {
            return doubt(TOO_LONG);
        }
        for item in &items {
            if !is_first {
                parts.push(Part::Text(separator.clone(), None));
            }
            is_first = false;
            parts.extend(to_parts(item)?);
        }
        if let Some(doubt) = open {
            if !is_first {
                parts.push(Part::Text(separator.clone(), None));
            }
            is_first = false;
            parts.push(Part::Unknown(doubt));
        }
    }
    Ok(Term::parts(parts, None))
}

/// Go's verbs as Terraform has them; flags, width and precision for the common ones.
fn format(arguments: &[Term]) -> Outcome {
    let pattern = text(arguments, 0)?;
    let mut values = arguments.iter().skip(1);
    let mut parts = Vec::new();
    let mut literal = String::new();
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '%' {
            literal.push(c);
            continue;
        }
        if literal.len() > MAX_TEXT {
            return doubt(TOO_LONG);
        }
        let mut flags = String::new();
        while let Some(&c) = chars.peek() {
            if !matches!(c, '0'..='9' | '.' | '-' | '+' | ' ' | '#') || flags.len() > 8 {
                break;
            }
            flags.push(c);
            chars.next();
        }
        let Some(verb) = chars.next() else {
            return error("a verb is missing at the end of a format");
        };
        if verb == '%' {
            literal.push('%');
            continue;
        }
        if verb == '[' {
            return doubt("a format with positions");
        }
        let Some(value) = values.next() else {
            return error("too few arguments for a format");
        };
        let is_plain = flags.is_empty() && matches!(verb, 's' | 'v');
        if is_plain && matches!(value.data, Data::Partial(_) | Data::Unknown(_)) {
            parts.push(Part::Text(std::mem::take(&mut literal), None));
            parts.extend(to_parts(value)?);
            continue;
        }
        literal.push_str(&formatted(verb, &flags, value)?);
    }
    parts.push(Part::Text(literal, None));
    Ok(Term::parts(parts, None))
}

fn formatted(verb: char, flags: &str, value: &Term) -> Result<String, Failure> {
    let (width, precision) = match flags.split_once('.') {
        Some((width, precision)) => (width, precision.parse::<usize>().ok()),
        None => (flags, None),
    };
    let left = width.contains('-');
    let plus = width.contains('+');
    let digits = width.trim_start_matches(['-', '+', ' ', '#']);
    let zero = digits.starts_with('0') && !left;
    let width = digits.parse::<usize>().unwrap_or(0).min(1000);
    let precision = precision.map(|precision| precision.min(100));
    let text = match verb {
        'd' => {
            let number = to_int(value)?;
            if plus {
                format!("{number:+}")
            } else {
                number.to_string()
            }
        }
        'f' | 'F' => format!("{:.*}", precision.unwrap_or(6), to_number(value)?.as_f64()),
        'x' => match &value.data {
            Data::Text(text) => text
                .text
                .bytes()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
            _ => format!("{:x}", to_int(value)?),
        },
        'X' => format!("{:X}", to_int(value)?),
        'o' => format!("{:o}", to_int(value)?),
        'b' => format!("{:b}", to_int(value)?),
        't' => to_bool(value)?.to_string(),
        'q' => format!("{:?}", to_text(value)?),
        's' => to_text(value)?,
        'v' | 'e' | 'g' if value.is_known() => match &value.data {
            Data::Null => "null".to_owned(),
            Data::List(_) | Data::Map(_) => crate::terraform::json::encode(value).shown_text(),
            _ => to_text(value)?,
        },
        _ => return Err(failure(value, "another verb")),
    };
    let text = match (verb, precision) {
        ('s', Some(precision)) => text.chars().take(precision).collect(),
        _ => text,
    };
    let padding = width.saturating_sub(text.chars().count());
    Ok(if padding == 0 {
        text
    } else if left {
        text + &" ".repeat(padding)
    } else if zero {
        match text.strip_prefix('-') {
            Some(digits) => format!("-{}{digits}", "0".repeat(padding)),
            None => "0".repeat(padding) + &text,
        }
    } else {
        " ".repeat(padding) + &text
    })
}

fn format_list(arguments: &[Term]) -> Outcome {
    let mut rows = None;
    for argument in arguments {
        if let Data::List(list) = &argument.data {
            if let Some(doubt) = &list.open {
                return Err(Failure::Doubt(Arc::clone(doubt)));
            }
            match rows {
                Some(rows) if rows != list.items.len() => {
                    return error("formatlist needs lists of one length");
                }
                _ => rows = Some(list.items.len()),
            }
        }
    }
    let mut formatted = Vec::new();
    let mut size: u32 = 0;
    for row in 0..rows.unwrap_or(1) {
        let arguments: Vec<Term> = arguments
            .iter()
            .map(|argument| match &argument.data {
                Data::List(list) => list.items.get(row).cloned().unwrap_or_else(Term::null),
                _ => argument.clone(),
            })
            .collect();
        let text = format(&arguments)?;
        size = size.saturating_add(text.size());
        if size > MAX_SIZE {
            return Ok(too_large());
        }
        formatted.push(text);
    }
    Ok(Term::list(formatted, None))
}

fn indent(arguments: &[Term]) -> Outcome {
    let spaces = super::size(argument(arguments, 0)?)?;
    let text = text(arguments, 1)?;
    let lines = text.matches('\n').count();
    if spaces.saturating_mul(lines + 1) > MAX_TEXT {
        return doubt(TOO_LONG);
    }
    Ok(Term::text(
        text.replace('\n', &format!("\n{}", " ".repeat(spaces))),
    ))
}

fn regex(arguments: &[Term], all: bool) -> Outcome {
    let pattern = compiled(&text(arguments, 0)?)?;
    let subject = text(arguments, 1)?;
    let capture = |captures: &regex::Captures<'_>| {
        let group = |index: usize| {
            captures
                .get(index)
                .map_or_else(Term::null, |found| Term::text(found.as_str()))
        };
        if pattern.captures_len() == 1 {
            return group(0);
        }
        let names: Vec<Option<&str>> = pattern.capture_names().skip(1).collect();
        if names.iter().all(Option::is_some) {
            let members = names
                .iter()
                .enumerate()
                .filter_map(|(index, name)| Some(Member::new((*name)?, group(index + 1))))
                .collect();
            return Term::map(members, None);
        }
        Term::list((1..pattern.captures_len()).map(group).collect(), None)
    };
    if all {
        let found = pattern
            .captures_iter(&subject)
            .take(super::MAX_ITEMS)
            .map(|captures| capture(&captures))
            .collect();
        return Ok(Term::list(found, None));
    }
    match pattern.captures(&subject) {
        Some(captures) => Ok(capture(&captures)),
        None => error("the pattern does not match"),
    }
}
