//! The word that a place stands in, as far as it is before the place.

/// Whether a character ends a word: a blank, a quote, a comma or a bracket.
fn is_end(one: char) -> bool {
    one.is_whitespace()
        || matches!(
            one,
            '"' | '\''
                | '`'
                | ','
                | ';'
                | '('
                | ')'
                | '['
                | ']'
                | '{'
                | '}'
                | '='
                | '<'
                | '>'
                | '|'
        )
}

/// The last word of a text, as far as it is written: what is filled in later before an `@`
/// belongs to it, as in `app:${PASSWORD}@db-1`.
pub(super) fn last_of(before: &str) -> &str {
    let mut from = start_of(before);
    while before.get(from..).is_some_and(|word| word.contains('@'))
        && let Some(open) = filled_in(before.get(..from).unwrap_or(""))
    {
        from = start_of(before.get(..open).unwrap_or(""));
    }
    let word = before.get(from..).unwrap_or("");
    // A line end written as an escape begins a new word.
    ["\\n", "\\t", "\\r"]
        .iter()
        .filter_map(|escape| Some(word.rfind(escape)? + 2))
        .max()
        .and_then(|at| word.get(at..))
        .unwrap_or(word)
}

fn start_of(before: &str) -> usize {
    before.rfind(is_end).map_or(0, |at| {
        let rest = before.get(at..).unwrap_or("");
        at + rest.chars().next().map_or(1, char::len_utf8)
    })
}

/// Where the variable begins that a text ends in: `${x}`, `$(x)`, `%(x)s`, `{{ x }}`, `<x>`.
fn filled_in(text: &str) -> Option<usize> {
    [("${", "}"), ("$(", ")"), ("{{", "}}"), ("<", ">")]
        .iter()
        .find_map(|(open, close)| {
            let inner = text.strip_suffix(close)?;
            let at = inner.rfind(open)?;
            let name = inner.get(at + open.len()..)?;
            let is_short = name.len() < 100 && !name.contains(['\n', '/', '@']);
            is_short.then_some(at)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_before_an_at_sign_is_part_of_the_word() {
        assert_eq!(last_of("url: x://${U}:${PW}@"), "x://${U}:${PW}@");
        assert_eq!(last_of("x://a:{{ pw }}@"), "x://a:{{ pw }}@");
        assert_eq!(last_of("x://a:<pw>@"), "x://a:<pw>@");
        assert_eq!(last_of("f(x)@"), "@");
        assert_eq!(last_of("{a: ${x}"), "");
        assert_eq!(last_of(r"one\ntwo"), "two");
    }
}
