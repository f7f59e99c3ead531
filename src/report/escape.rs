//! How text that we did not write is made safe for whoever reads the output.
//!
//! A scanned file may hold anything: terminal escapes, workflow commands, markup,
//! characters that reorder or hide what stands beside them. Each reader has its own
//! function here, and no output has a rule of its own. The trick they share: what must
//! not act is spelled out, as in `\u{202e}`, so that it is seen instead.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io;

use serde_json::ser::{Formatter, PrettyFormatter};

/// Whether a character acts on a terminal or hides from the eye: controls, line and
/// paragraph separators, direction marks, characters of no width, fillers that look like
/// nothing, and the tags and private marks of plane 14.
fn is_hostile(character: char) -> bool {
    character.is_control()
        || matches!(
            u32::from(character),
            0x00ad
                | 0x034f
                | 0x061c
                | 0x115f..=0x1160
                | 0x17b4..=0x17b5
                | 0x180b..=0x180f
                | 0x200b..=0x200f
                | 0x2028..=0x202e
                | 0x2060..=0x206f
                | 0x3164
                | 0xfeff
                | 0xffa0
                | 0xfff0..=0xfffb
                | 0x1d173..=0x1d17a
                | 0xe0000..=0xe0fff
        )
}

/// The characters of a text, each as it may be shown on one line of a terminal or log.
///
/// Beside the hostile characters this breaks `##[` and `##word[`, which runners of
/// build logs take for commands wherever they stand in a line.
pub(super) fn visible_characters(text: &str) -> impl Iterator<Item = (char, Cow<'static, str>)> {
    let mut rest = text.chars();
    let mut before = None;
    std::iter::from_fn(move || {
        let character = rest.next()?;
        let opens_command = character == '#' && before == Some('#') && {
            let word = rest.as_str();
            word.trim_start_matches(|next: char| next.is_ascii_alphabetic())
                .starts_with('[')
        };
        before = Some(character);
        let shown = match character {
            '\n' => Cow::Borrowed("\\n"),
            '\r' => Cow::Borrowed("\\r"),
            '\t' => Cow::Borrowed("\\t"),
            _ if opens_command || is_hostile(character) => {
                Cow::Owned(format!("\\u{{{:x}}}", u32::from(character)))
            }
            _ => Cow::Owned(character.to_string()),
        };
        Some((character, shown))
    })
}

/// A text as it may be shown within one line of a terminal or log.
pub fn visible(text: &str) -> Cow<'_, str> {
    let harmless = |byte: u8| matches!(byte, b' '..=b'~') && byte != b'#';
    if text.bytes().all(harmless) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(visible_characters(text).map(|(_, shown)| shown).collect())
}

/// A text of several lines, as a description is, as one line that may be shown.
pub(super) fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    visible(&words.join(" ")).into_owned()
}

/// The message of a workflow command.
pub(super) fn command_message(text: &str) -> String {
    // Line ends are ours here: whatever came from a file is visible already.
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property of a workflow command.
pub(super) fn command_property(text: &str) -> String {
    command_message(&visible(text))
        .replace(':', "%3A")
        .replace(',', "%2C")
}

/// Text or an attribute's value in XML 1.0. What XML cannot hold is spelled out.
pub(super) fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(character));
            }
            // Line ends are ours, as in `command_message`; within an attribute they
            // would become blanks.
            '\n' => out.push_str("&#10;"),
            _ if is_hostile(character) => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(character));
            }
            _ => out.push(character),
        }
    }
    out
}

/// A code span of Markdown: the only form in which neither markup nor mentions nor
/// references to issues act.
pub(super) fn code_span(text: &str) -> String {
    let text = visible(text);
    if text.trim().is_empty() {
        return "` `".to_owned();
    }
    let fence = "`".repeat(longest_run(&text, '`') + 1);
    let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ', '\\']) {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A code span in a cell of a table.
///
/// A table takes `\|` for the bar itself, and `\\` before it for a pair: a bar after an
/// odd number of backslashes is shown with one more of them.
pub(super) fn code_cell(text: &str) -> String {
    let span = code_span(text);
    let mut cell = String::with_capacity(span.len());
    let mut backslashes = 0;
    for character in span.chars() {
        if character == '|' {
            cell.push_str(if backslashes % 2 == 0 { "\\" } else { "\\\\" });
        }
        backslashes = if character == '\\' {
            backslashes + 1
        } else {
            0
        };
        cell.push(character);
    }
    cell
}

/// Prose within a line of Markdown: reads as written, no markup acts.
pub fn prose(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in one_line(text).chars() {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // A joiner of no width keeps `@name` and `#1` from becoming links, which
            // are made of the page's text after the markup is gone.
            '@' | '#' => {
                out.push('\\');
                out.push(character);
                out.push_str("&#8288;");
            }
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '!' | '|' | '~' | '$' => {
                out.push('\\');
                out.push(character);
            }
            _ => out.push(character),
        }
    }
    // Breaks what would become a link by itself.
    out.replace("://", "&#58;//").replace("www.", "www&#46;")
}

fn longest_run(text: &str, of: char) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for character in text.chars() {
        run = if character == of { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// Indented JSON in which hostile characters are written as `\uXXXX`: the same
/// value for a program, nothing that acts when a person looks at it.
#[derive(Default)]
pub(super) struct SafeJson<'a>(Option<PrettyFormatter<'a>>);

impl SafeJson<'_> {
    /// Indented by two blanks.
    pub(super) fn indented() -> Self {
        Self(Some(PrettyFormatter::new()))
    }
}

/// Passes a call on to the indenting formatter, or to the compact default.
macro_rules! pass_on {
    ($($method:ident($($argument:ident: $type:ty)?) or $compact:expr;)*) => {
        $(fn $method<W: ?Sized + io::Write>(
            &mut self,
            writer: &mut W,
            $($argument: $type)?
        ) -> io::Result<()> {
            match &mut self.0 {
                Some(pretty) => pretty.$method(writer, $($argument)?),
                None => writer.write_all($compact),
            }
        })*
    };
}

impl Formatter for SafeJson<'_> {
    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = rest.find(is_hostile) {
            let (safe, tail) = rest.split_at_checked(at).unwrap_or((rest, ""));
            writer.write_all(safe.as_bytes())?;
            let mut after = tail.chars();
            if let Some(character) = after.next() {
                let mut units = [0; 2];
                for unit in character.encode_utf16(&mut units) {
                    write!(writer, "\\u{unit:04x}")?;
                }
            }
            rest = after.as_str();
        }
        writer.write_all(rest.as_bytes())
    }

    pass_on! {
        begin_array() or b"[";
        end_array() or b"]";
        begin_array_value(first: bool) or if first { b"" } else { b"," };
        end_array_value() or b"";
        begin_object() or b"{";
        end_object() or b"}";
        begin_object_key(first: bool) or if first { b"" } else { b"," };
        begin_object_value() or b":";
        end_object_value() or b"";
    }
}

/// Writes a value as indented JSON and a line end; characters that act on a terminal
/// are written as `\uXXXX`.
///
/// # Errors
/// Those of the writer, and of a value that JSON cannot hold.
pub fn write_json(value: &impl serde::Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    serialize(value, SafeJson::indented(), out)
}

/// The same on one line.
///
/// # Errors
/// As of [`write_json`].
pub fn write_json_line(value: &impl serde::Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    serialize(value, SafeJson::default(), out)
}

fn serialize(
    value: &impl serde::Serialize,
    formatter: SafeJson<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut serializer = serde_json::Serializer::with_formatter(&mut *out, formatter);
    value.serialize(&mut serializer)?;
    out.write_all(b"\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_a_terminal_is_spelled_out() {
        assert_eq!(visible("a\u{1b}[31mb"), "a\\u{1b}[31mb");
        assert_eq!(visible("\u{9b}1A\u{7f}"), "\\u{9b}1A\\u{7f}");
        assert_eq!(visible("x\ny\tz\r"), "x\\ny\\tz\\r");
        assert_eq!(
            visible("\u{202e}\u{2066}\u{200b}\u{2028}"),
            "\\u{202e}\\u{2066}\\u{200b}\\u{2028}"
        );
        assert_eq!(visible("é 漢 🦀 ok"), "é 漢 🦀 ok");
    }

    #[test]
    fn commands_of_build_logs_are_broken_anywhere_in_a_line() {
        assert_eq!(visible("a ##[error]b"), "a #\\u{23}[error]b");
        assert_eq!(visible("##vso[task.x]"), "#\\u{23}vso[task.x]");
        assert_eq!(visible("## heading [x]"), "## heading [x]");
        assert_eq!(visible("###[x]"), "##\\u{23}[x]");
    }

    #[test]
    fn a_workflow_command_keeps_to_its_line_and_its_properties() {
        assert_eq!(command_message("50% a\nb\r"), "50%25 a%0Ab%0D");
        assert_eq!(command_property("a,b::c\n%"), "a%2Cb%3A%3Ac\\n%25");
    }

    #[test]
    fn a_code_span_holds_backticks_bars_and_ends_where_it_should() {
        assert_eq!(code_span("a"), "`a`");
        assert_eq!(code_span("a`b``c"), "```a`b``c```");
        assert_eq!(code_span("`a`"), "`` `a` ``");
        assert_eq!(code_span("a|b"), "`a|b`");
        assert_eq!(code_cell("a|b"), "`a\\|b`");
        assert_eq!(code_cell("a\\|b"), "`a\\\\\\|b`");
        assert_eq!(code_span("a\nb"), "`a\\nb`");
        assert_eq!(code_span(""), "` `");
    }

    #[test]
    fn prose_does_not_act() {
        assert_eq!(
            prose("<b>  *x*\n[a](b) | @me: http://x"),
            "&lt;b&gt; \\*x\\* \\[a\\](b) \\| \\@&#8288;me: http&#58;//x"
        );
    }

    #[test]
    fn xml_holds_only_what_it_may() {
        assert_eq!(
            xml("<a b=\"c\">&\u{1b}\u{0}"),
            "&lt;a b=&quot;c&quot;&gt;&amp;\\u{1b}\\u{0}"
        );
    }

    #[test]
    fn json_is_the_same_value_without_anything_that_acts() {
        let text = "a\u{1b}\u{9b}\u{202e}\u{7f}\u{e0001}é\"\n";
        for formatter in [SafeJson::indented(), SafeJson::default()] {
            let mut out = Vec::new();
            serialize(&text, formatter, &mut out).unwrap();
            let written = String::from_utf8(out).unwrap();
            assert_eq!(
                written,
                "\"a\\u001b\\u009b\\u202e\\u007f\\udb40\\udc01é\\\"\\n\"\n"
            );
            assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
        }
    }

    #[test]
    fn compact_json_has_no_blank_and_no_line_end_inside() {
        let mut out = Vec::new();
        let value = serde_json::json!({"a": [1, {"b": null}], "c": {}, "d": []});
        write_json_line(&value, &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "{\"a\":[1,{\"b\":null}],\"c\":{},\"d\":[]}\n"
        );
    }
}
