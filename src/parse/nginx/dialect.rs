//! What the files of other programs do differently from nginx.

use crate::parse::slice::is_blank;

/// How directives with blocks are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// nginx.
    Nginx,
    /// BIND, ISC DHCP, syslog-ng, Varnish: a `;` may follow a block, there are comments of C
    /// and C++, and brackets and commas only part words.
    Semicolons,
    /// Keepalived, Dovecot, Logstash, rsyslog: the same, and directives end with their line
    /// unless a bracket is open.
    Lines,
}

impl Dialect {
    pub(super) fn ends_with_lines(self) -> bool {
        self == Self::Lines
    }

    /// Whether nothing may stand before a `;`.
    pub(super) fn allows_empty(self) -> bool {
        self != Self::Nginx
    }

    /// Whether a character parts words and means nothing else.
    pub(super) fn is_bracket(self, character: char) -> bool {
        self != Self::Nginx && matches!(character, '(' | ')' | '[' | ']' | ',')
    }

    /// Whether a character ends a word without a blank. Where lines end directives, a word
    /// such as `mail.none;auth,cron.*` holds signs that part others before a blank.
    pub(super) fn ends_word(self, character: char, behind: &str) -> bool {
        match self {
            Self::Nginx => character == ';',
            Self::Semicolons => matches!(character, ';' | '"') || self.is_bracket(character),
            Self::Lines if matches!(character, ';' | ',') => {
                behind.is_empty() || behind.starts_with(char::is_whitespace)
            }
            Self::Lines => character == '"' || self.is_bracket(character),
        }
    }

    /// The length of the comment that begins here; one that is never closed ends with the text.
    pub(super) fn comment(self, rest: &str, is_first: bool) -> Option<usize> {
        let line = || Some(rest.find('\n').unwrap_or(rest.len()));
        if rest.starts_with('#') {
            return line();
        }
        if self == Self::Nginx {
            return None;
        }
        if let Some(inside) = rest.strip_prefix("/*") {
            return Some(inside.find("*/").map_or(rest.len(), |at| at + 4));
        }
        let is_mark =
            rest.starts_with("//") || (self == Self::Lines && is_first && rest.starts_with('!'));
        if is_mark { line() } else { None }
    }
}

/// Whether the line behind an open bracket continues it: it is indented or closes it.
pub(super) fn goes_on(rest: &str) -> bool {
    rest.starts_with(|c: char| is_blank(c) || matches!(c, '\n' | ')' | ']' | '#'))
}

#[cfg(test)]
mod tests {
    use super::Dialect;
    use crate::parse::nginx::parse;

    fn names(text: &str, dialect: Dialect) -> serde_json::Value {
        let parsed = parse(text, dialect);
        assert_eq!(parsed.errors, []);
        parsed.roots[0].get("directives").unwrap().to_json()
    }

    #[test]
    fn a_semicolon_may_follow_a_block() {
        let text = "// a\nacl \"x\" { 10.0.0.5; !10.0.0.6; }; /* b;\n */ c 1, 2;";
        assert_eq!(
            names(text, Dialect::Semicolons),
            serde_json::json!([
                {"name": "acl", "arguments": ["x"], "block": [
                    {"name": "10.0.0.5", "arguments": []}, {"name": "!10.0.0.6", "arguments": []}]},
                {"name": "c", "arguments": ["1", "2"]},
            ])
        );
    }

    #[test]
    fn lines_end_directives() {
        let text =
            "! a\nb c {\n  10.0.0.5\n  d e }\naction(x=\"y\"\n  z=\"w\")\nf;g,h.* @@10.0.0.5;i";
        assert_eq!(
            names(text, Dialect::Lines),
            serde_json::json!([
                {"name": "b", "arguments": ["c"], "block": [
                    {"name": "10.0.0.5", "arguments": []}, {"name": "d", "arguments": ["e"]}]},
                {"name": "action", "arguments": ["x=", "y", "z=", "w"]},
                {"name": "f;g,h.*", "arguments": ["@@10.0.0.5;i"]},
            ])
        );
    }

    #[test]
    fn a_broken_line_does_not_hide_the_others() {
        let parsed = parse("a \"b\nc (d\ne f\n", Dialect::Lines);
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [2, 7]);
        let kept = parsed.roots[0].get("directives").unwrap().items();
        assert_eq!(kept.len(), 2);
    }
}
