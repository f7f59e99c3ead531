//! What the text of a line says of a name where no tree says it: the key before it, the
//! option of a command, the first word, the lines above.

/// How many lines upward a key is looked for, and how many bytes.
const LINES_UP: usize = 400;
const BYTES_UP: usize = 20_000;

/// How many lines a command goes over at most.
const CONTINUED: usize = 60;

/// Functions that take a key and its value: `define('DB_HOST', 'db-1')`.
fn key_of_call(before: &str) -> Option<&str> {
    let rest = before.trim_end_matches(['"', '\'', '`']).trim_end();
    let rest = rest.strip_suffix(',')?.trim_end();
    let quote = rest.chars().next_back()?;
    let inner = rest.strip_suffix(['"', '\'', '`'])?;
    let open = inner.rfind(quote)?;
    let key = inner.get(open + 1..)?;
    let is_first = inner.get(..open)?.trim_end().ends_with('(');
    let is_key = !key.is_empty()
        && key
            .chars()
            .all(|one| one.is_ascii_alphanumeric() || matches!(one, '_' | '-' | '.'));
    (is_first && is_key).then_some(key)
}

/// The option of a command whose value follows: `--db-host db-1`, `-ComputerName db-1`.
pub(super) fn option_before(before: &str) -> Option<&str> {
    let blank = before.trim_end_matches(['"', '\'']);
    let rest = blank.trim_end();
    // `["--db-host", "db-1"]`
    let listed = rest.strip_suffix("\",").or(rest.strip_suffix("',"));
    if rest.len() == blank.len() && listed.is_none() {
        return None;
    }
    let rest = listed.unwrap_or(rest);
    let from = rest
        .rfind(|one: char| one.is_whitespace() || matches!(one, '"' | '\'' | '(' | '['))
        .map_or(0, |at| at + 1);
    let option = rest.get(from..)?.strip_prefix('-')?.trim_start_matches('-');
    let is_word = option
        .chars()
        .all(|one| one.is_ascii_alphanumeric() || matches!(one, '-' | '_' | '.'));
    (option.len() > 2 && is_word && option.starts_with(|one: char| one.is_alphabetic()))
        .then_some(option)
}

/// The text of the command that a name stands in: behind the last `;`, `|`, `&`, quote or
/// bracket.
pub(super) fn command(before: &str) -> &str {
    let from = before
        .rfind([';', '|', '&', '`', '"', '\'', '(', '\n'])
        .map_or(0, |at| at + 1);
    before.get(from..).unwrap_or("").trim_start()
}

/// A text with each quoted argument replaced by one word; a quote that is open stays.
pub(super) fn without_quoted(text: &str) -> String {
    let mut text = text.to_owned();
    for quote in ['\'', '"'] {
        let parts: Vec<&str> = text.split(quote).collect();
        let is_open = parts.len().is_multiple_of(2);
        let last = parts.len() - 1;
        let joined = parts.iter().enumerate().map(|(at, part)| match at % 2 {
            1 if is_open && at == last => format!("{quote}{part}"),
            1 => "quoted".to_owned(),
            _ => (*part).to_owned(),
        });
        text = joined.collect();
    }
    text
}

/// The command that a name stands in, where it may have quoted words: behind the last
/// separator, or the quote that is still open.
pub(super) fn open_command(before: &str) -> &str {
    let mut starts = vec![0];
    let mut quote = None;
    for (at, one) in before.char_indices() {
        match (quote, one) {
            (Some(open), _) if one == open => {
                quote = None;
                starts.pop();
            }
            (None, '"' | '\'') => {
                quote = Some(one);
                starts.push(at + 1);
            }
            (_, ';' | '|' | '&' | '`' | '(' | '\n') => {
                if let Some(last) = starts.last_mut() {
                    *last = at + 1;
                }
            }
            _ => {}
        }
    }
    let from = starts.last().copied().unwrap_or(0);
    before.get(from..).unwrap_or("").trim_start()
}

/// The lines right before a line that it goes on, as a backslash at their end says.
pub(super) fn continued(text: &str, line_start: usize) -> &str {
    let mut from = line_start;
    for _ in 0..CONTINUED {
        let earlier = text.get(..from).and_then(|text| text.strip_suffix('\n'));
        let Some(earlier) = earlier.filter(|earlier| earlier.ends_with('\\')) else {
            break;
        };
        from = earlier.rfind('\n').map_or(0, |at| at + 1);
        if line_start - from > BYTES_UP {
            return "";
        }
    }
    text.get(from..line_start).unwrap_or("")
}

pub(super) fn first_word(before: &str) -> String {
    let line = before.trim_start();
    let line = line.strip_prefix("- ").unwrap_or(line);
    line.split(|one: char| one.is_whitespace() || matches!(one, '=' | ':' | '(' | '{' | ';'))
        .next()
        .unwrap_or("")
        .trim_matches(['"', '\''])
        .to_lowercase()
}

/// The nearest `key: `, `key = `, `"key": ` or `--key=` before a place of a line.
pub(super) fn key_of_line(before: &str) -> Option<&str> {
    if let Some(key) = key_of_call(before) {
        return Some(key);
    }
    // `full address:s:db-1` of a file of Remote Desktop says the type of the value.
    let before = before
        .strip_suffix(":s:")
        .map_or(before, |front| before.get(..=front.len()).unwrap_or(before));
    let bytes = before.as_bytes();
    for at in (0..bytes.len()).rev() {
        let is_separator = match bytes.get(at) {
            Some(b'=') => true,
            Some(b':') => {
                // Not `://`, and no port: what follows is blank, a quote, or the name.
                let next = bytes.get(at + 1);
                next != Some(&b'/')
                    && (next.is_none() || next.is_some_and(|next| b" \t\"'[".contains(next)))
            }
            _ => false,
        };
        if !is_separator {
            continue;
        }
        let key = before
            .get(..at)?
            .trim_end_matches(['=', ':', '>', '<', '!', '~', '+', '?', ' ', '\t']);
        let key = key.trim_end_matches(['"', '\'', ')', ']']);
        let is_word = |one: char| one.is_alphanumeric() || matches!(one, '_' | '-' | '.' | '/');
        let from = key.rfind(|one: char| !is_word(one)).map_or(0, |at| {
            at + key
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(1, char::len_utf8)
        });
        let key = key.get(from..)?.trim_start_matches('-');
        if key.contains(|one: char| one.is_alphabetic()) {
            return Some(key);
        }
        return None;
    }
    None
}

/// The keys under which a line stands by its indentation, nearest first.
pub(super) fn keys_above(text: &str, line_start: usize, before: &str) -> Vec<String> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let own = before.trim_start();
    let mut limit = indent(before) + usize::from(own.starts_with("- "));
    let mut keys = Vec::new();
    let from = super::around::floor(text, line_start.saturating_sub(BYTES_UP));
    for line in text
        .get(from..line_start)
        .unwrap_or("")
        .lines()
        .rev()
        .take(LINES_UP)
    {
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with('#') || trimmed.starts_with("//") {
            continue;
        }
        let opens = trimmed.ends_with([':', '{', '[', '('])
            || trimmed.ends_with("|")
            || trimmed.ends_with(">");
        if indent(line) < limit && opens {
            limit = indent(line);
            let key = trimmed
                .trim_start_matches("- ")
                .trim_end_matches([':', '{', '[', '(', '=', '|', '>', ' '])
                .trim_matches(['"', '\''])
                .to_owned();
            if !key.is_empty() && key.len() < 100 {
                keys.push(key);
            }
            if limit == 0 {
                break;
            }
        }
    }
    keys
}
