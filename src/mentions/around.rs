//! What stands around a name: the path to it in the tree, or else what the lines of the
//! text say; the host position within its word; whether it is a comment.

use super::place::Found;
use super::{Text, words};
use crate::classify::{Format, Kind};
use crate::document::{Node, Step};

/// Words of keys whose values are versions.
const VERSION_KEYS: &[&str] = &[
    "version",
    "versions",
    "appversion",
    "ver",
    "tag",
    "newtag",
    "release",
    "rev",
    "revision",
    "build",
    "oid",
    "chart",
    "semver",
];

/// How much of a line is looked at, in bytes.
const MOST_BEFORE: usize = 4_000;
const MOST_BEHIND: usize = 1_000;

/// How far back the beginning of a comment is looked for, in bytes.
const COMMENT_BACK: usize = 20_000;

/// What begins a comment in a file within a file: at the beginning of a line, and anywhere.
const EMBEDDED: (&[&str], &[&str]) = (&["#", "//", "<!--", "-- ", "/*", ";"], &["#", "//"]);

/// How many lines upward a key is looked for.
const LINES_UP: usize = 400;

/// What stands around a name.
pub(super) struct Around<'t> {
    /// The file.
    pub(super) file: &'t str,
    /// Its format.
    pub(super) format: Option<Format>,
    /// What the document is about.
    pub(super) kind: Option<Kind>,
    /// The root of the tree.
    pub(super) root: Option<&'t Node>,
    /// The path to the name.
    pub(super) path: Vec<Step>,
    /// Whether the name is (part of) a key.
    pub(super) in_key: bool,
    /// The text of the scalar around the name, as it was parsed.
    pub(super) scalar: Option<&'t str>,
    /// The keys around the name, nearest first.
    pub(super) keys: Vec<String>,
    /// The first word of the line.
    pub(super) directive: String,
    /// The name itself.
    pub(super) name: &'t str,
    /// The line before the name.
    pub(super) before: &'t str,
    /// The line behind the name.
    pub(super) after: &'t str,
    /// Whether the name stands in a comment.
    pub(super) in_comment: bool,
    /// Whether the text is a DNS zone, whatever its name.
    pub(super) in_zone: bool,
}

impl<'t> Around<'t> {
    /// Looks around a name.
    pub(super) fn of(text: &Text<'t>, start: usize, end: usize) -> Self {
        let whole = text.source.text.as_str();
        // Of a line that is a whole document only the part around the name is looked at.
        let nearest = floor(whole, start.saturating_sub(MOST_BEFORE));
        let line_start = whole
            .get(nearest..start)
            .and_then(|before| before.rfind(['\n', '\r']))
            .map_or(nearest, |at| nearest + at + 1);
        let furthest = floor(whole, (end + MOST_BEHIND).min(whole.len()));
        let line_end = whole
            .get(end..furthest)
            .and_then(|after| after.find(['\n', '\r']))
            .map_or(furthest, |at| end + at);
        let before = whole.get(line_start..start).unwrap_or("");
        let after = whole.get(end..line_end).unwrap_or("");
        let mut found: Option<(&super::Tree<'t>, Found<'t>)> = None;
        for tree in &text.trees {
            let Some(one) = tree.at(start) else { continue };
            let is_better = one.scalar.is_some() || one.in_key;
            if is_better || found.is_none() {
                found = Some((tree, one));
            }
            if is_better {
                break;
            }
        }
        let (kind, root) = match &found {
            Some((tree, _)) => (Some(tree.kind), Some(tree.root)),
            None => (text.trees.first().map(|tree| tree.kind), None),
        };
        let found = found.map(|(_, found)| found);
        let in_key = found.as_ref().is_some_and(|found| found.in_key);
        let scalar = found.as_ref().and_then(|found| found.scalar);
        let in_node = scalar.is_some() || in_key;
        // A text of several lines is a file in the file; of its first line only what lies in
        // it counts.
        let inner = scalar.map_or("", |node| {
            let from = (node.region.start as usize).max(line_start);
            whole.get(from..start).unwrap_or("")
        });
        let spans_lines = scalar.is_some_and(|node| {
            let text = whole.get(node.region.start as usize..node.region.end as usize);
            text.is_some_and(|text| text.contains('\n'))
        });
        let path = found.map(|found| found.path).unwrap_or_default();
        let mut keys = Vec::new();
        let own_line = !in_node || spans_lines || text.format.is_none_or(is_lines);
        let said = if in_node { inner } else { before };
        if own_line && let Some(key) = key_of_line(said) {
            keys.push(key.to_owned());
        }
        if let Some(name) = root.and_then(|root| name_beside(root, &path)) {
            keys.push(name.to_owned());
        }
        let names: Vec<&str> = path
            .iter()
            .rev()
            .filter_map(|step| match step {
                Step::Key(key) => Some(key.as_str()),
                Step::Index(_) => None,
            })
            .skip(usize::from(in_key))
            .collect();
        keys.extend(names.into_iter().map(str::to_owned));
        if path.is_empty() {
            keys.extend(keys_above(whole, line_start, before));
        }
        let of_lines = text.format.is_none_or(is_lines);
        let in_comment = match (in_node && !of_lines, spans_lines) {
            (true, false) => {
                inner.starts_with('#') && text.format == Some(Format::Yaml)
                    || before.trim_start().starts_with("! ") && text.format == Some(Format::Ini)
            }
            (true, true) => is_comment(inner, EMBEDDED),
            (false, _) => {
                is_comment(before, marks(text)) || in_block_comment(whole, start, text.format)
            }
        };
        Self {
            file: &text.source.name.shown,
            format: text.format,
            kind,
            root,
            path,
            in_key,
            scalar: scalar.and_then(Node::as_str),
            keys,
            directive: first_word(before),
            name: whole.get(start..end).unwrap_or(""),
            before,
            after,
            in_comment,
            in_zone: false,
        }
    }

    /// The nearest key, or the directive.
    pub(super) fn key(&self) -> &str {
        self.keys.first().map_or(&self.directive, String::as_str)
    }

    /// The word that the name stands in, up to the name: from the last blank, quote, comma
    /// or bracket on.
    pub(super) fn word_before(&self) -> &'t str {
        let is_end = |one: char| {
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
        };
        let at = self.before.rfind(is_end).map_or(0, |at| {
            at + self
                .before
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(1, char::len_utf8)
        });
        let word = self.before.get(at..).unwrap_or("");
        // A line end written as an escape begins a new word.
        ["\\n", "\\t", "\\r"]
            .iter()
            .filter_map(|escape| Some(word.rfind(escape)? + 2))
            .max()
            .and_then(|at| word.get(at..))
            .unwrap_or(word)
    }

    /// Whether the name stands in a URL, as the host of it.
    pub(super) fn is_url_host(&self) -> bool {
        let word = self.word_before();
        word.rfind("://").is_some_and(|at| {
            word.get(at + 3..)
                .is_some_and(|rest| rest.is_empty() || (rest.ends_with('@') && !rest.contains('/')))
        })
    }

    /// Whether a port follows.
    pub(super) fn has_port(&self) -> bool {
        self.after.strip_prefix(':').is_some_and(|rest| {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            (2..=5).contains(&digits)
        })
    }

    /// Whether the name is where the host of its word stands: `db-1`, `db-1:5432`,
    /// `http://user@db-1/x`, not `/srv/db-1` or `shop:db-1`.
    pub(super) fn is_host_position(&self) -> bool {
        if self.is_url_host() {
            return true;
        }
        let word = self.word_before();
        let word = word.rsplit_once('@').map_or(word, |(_, after)| after);
        if self.in_key {
            return true;
        }
        match word.strip_suffix(':') {
            // `tcp:db-1`, `host:db-1`
            Some(scheme) => {
                !scheme.is_empty() && scheme.chars().all(|one| one.is_ascii_alphabetic())
            }
            None => {
                word.is_empty()
                    || matches!(word, "*." | "." | "!" | "-" | "\\\\" | "//" | "+" | "^")
            }
        }
    }

    /// The rest of the quoted text that the name stands in, before and behind it; empty where
    /// it stands in none.
    pub(super) fn rest_of_quoted(&self) -> (&'t str, &'t str) {
        let nothing = ("", "");
        let Some(open) = self.before.rfind(['"', '\'']) else {
            return nothing;
        };
        let quote = self.before.get(open..=open).unwrap_or("\"");
        let opened = self.before.matches(quote).count() % 2 == 1;
        match self.after.find(quote) {
            Some(close) if opened => (
                self.before.get(open + 1..).unwrap_or(""),
                self.after.get(..close).unwrap_or(""),
            ),
            _ => nothing,
        }
    }

    /// Whether the name is one that the same file gives to something else: a service of a
    /// Compose file is reached under its own name.
    pub(super) fn is_local_name(&self) -> bool {
        if self.kind != Some(Kind::Compose) {
            return false;
        }
        let is_defined = |root: &Node| {
            root.get("services")
                .is_some_and(|services| services.get(&self.name.to_lowercase()).is_some())
        };
        !self.in_key && self.root.is_some_and(is_defined)
    }

    /// Whether an address is the version of something.
    pub(super) fn is_version(&self) -> bool {
        let is_version_key = |key: &str| {
            let words = words::of(key);
            words
                .last()
                .is_some_and(|last| VERSION_KEYS.contains(&last.as_str()))
        };
        if self.keys.first().is_some_and(|key| is_version_key(key)) {
            return true;
        }
        let word = self.before.trim_end_matches(['"', '\'', ' ']);
        // `pkg==1.2.3.4`, `>= 1.2.3.4`, `image:1.2.3.4`, `pkg@1.2.3.4`
        if word.ends_with("==")
            || word.ends_with(">=")
            || word.ends_with("<=")
            || word.ends_with("~>")
            || word.ends_with("^")
            || word.ends_with("~=")
            || word.ends_with("!=")
        {
            return true;
        }
        let word = self.word_before();
        if self.is_url_host() {
            return false;
        }
        if let Some(rest) = word.strip_suffix(':') {
            return rest.contains('/')
                || (rest.contains(|one: char| one.is_alphanumeric())
                    && self.keys.iter().any(|key| key.contains("image")));
        }
        if let Some(rest) = word.strip_suffix('@') {
            // `user@10.0.0.5` is a host, `pkg@1.2.3.4` in a list of packages is not.
            return self.file.ends_with("package.json") || rest.contains('/');
        }
        let lower = self.before.to_lowercase();
        let last = lower
            .trim_end_matches(['"', '\'', ' ', ':', '='])
            .rsplit(|one: char| !one.is_alphanumeric())
            .next()
            .unwrap_or("")
            .to_owned();
        matches!(last.as_str(), "version" | "release" | "versión" | "ver")
    }
}

/// Where a character begins at or before a byte.
fn floor(text: &str, mut at: usize) -> usize {
    while at > 0 && !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// What a value is called by its neighbour: `{name: DB_HOST, value: db-1}`.
fn name_beside<'n>(root: &'n Node, path: &[Step]) -> Option<&'n str> {
    let (last, above) = path.split_last()?;
    let Step::Key(key) = last else { return None };
    if !matches!(
        key.to_lowercase().as_str(),
        "value" | "default" | "parametervalue" | "val" | "content" | "stringvalue"
    ) {
        return None;
    }
    let map = above.iter().try_fold(root, |node, step| match step {
        Step::Key(key) => node.get(key),
        Step::Index(index) => node.items().get(*index),
    })?;
    [
        "name",
        "Name",
        "key",
        "Key",
        "ParameterKey",
        "variable",
        "option",
    ]
    .iter()
    .find_map(|name| map.get(name)?.as_str())
}

/// Formats that have no trees worth asking about what is said on a line, since a scalar is
/// a whole line or command there.
fn is_lines(format: Format) -> bool {
    matches!(
        format,
        Format::Dockerfile
            | Format::Nginx
            | Format::SshdConfig
            | Format::Sudoers
            | Format::Directives
            | Format::Systemd
            | Format::Ignore
    )
}

fn first_word(before: &str) -> String {
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
fn keys_above(text: &str, line_start: usize, before: &str) -> Vec<String> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let own = before.trim_start();
    let mut limit = indent(before) + usize::from(own.starts_with("- "));
    let mut keys = Vec::new();
    for line in text
        .get(..line_start)
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

/// What begins a comment: at the beginning of a line, and anywhere behind a blank.
fn marks(text: &Text<'_>) -> (&'static [&'static str], &'static [&'static str]) {
    const LINES: &[&str] = &[
        "#", "//", "<!--", "-- ", "/*", "* ", "%", ";", "! ", "!!", "REM ", "rem ",
    ];
    match text.format {
        Some(Format::Properties) => (&["#", "!"], &[]),
        Some(Format::Ini | Format::Systemd) => (&["#", ";", "! "], &["#", ";"]),
        Some(Format::Env | Format::Sysctl | Format::Sudoers | Format::SshdConfig) => {
            (&["#", ";"], &["#"])
        }
        Some(Format::Hcl) => (&["#", "//", "/*", "* "], &["#", "//"]),
        _ if is_zone(&text.source.text) => (&[";", "#"], &[";"]),
        _ => (LINES, &["#", "//", ";;"]),
    }
}

/// Whether a line up to a place has begun a comment.
fn is_comment(before: &str, (lines, anywhere): (&[&str], &[&str])) -> bool {
    let trimmed = before.trim_start();
    if trimmed.starts_with("#cloud-config") {
        return false;
    }
    if trimmed == "!" || lines.iter().any(|mark| trimmed.starts_with(mark)) {
        return true;
    }
    let mut quote = None;
    let mut previous = ' ';
    for (at, one) in before.char_indices() {
        match (quote, one) {
            (Some(open), _) if one == open && previous != '\\' => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if !previous.is_alphanumeric() => quote = Some(one),
            (None, _) if previous.is_whitespace() => {
                let rest = before.get(at..).unwrap_or("");
                let begins = |mark: &&str| {
                    // `//server/share` is a place, `// remark` a remark.
                    rest.strip_prefix(*mark).is_some_and(|rest| {
                        *mark != "//" || rest.is_empty() || rest.starts_with(char::is_whitespace)
                    })
                };
                if anywhere.iter().any(begins) {
                    return true;
                }
            }
            _ => {}
        }
        previous = one;
    }
    false
}

/// Whether a place lies between `/*` and `*/` or `<!--` and `-->`.
fn in_block_comment(text: &str, at: usize, format: Option<Format>) -> bool {
    let from = floor(text, at.saturating_sub(COMMENT_BACK));
    let Some(before) = text.get(from..at) else {
        return false;
    };
    let open = |begin: &str, end: &str| {
        before
            .rfind(begin)
            .is_some_and(|begun| before.rfind(end).is_none_or(|ended| ended < begun))
    };
    let slashes = matches!(
        format,
        Some(Format::Hcl | Format::Jsonc | Format::Json) | None
    );
    let begun_at_line = |begin: &str| {
        before.rfind(begin).is_some_and(|begun| {
            let line = before.get(..begun).unwrap_or("");
            line.rsplit('\n')
                .next()
                .is_none_or(|line| line.trim().is_empty() || line.ends_with(' '))
        })
    };
    (matches!(format, Some(Format::Xml) | None) && open("<!--", "-->"))
        || (slashes && open("/*", "*/") && begun_at_line("/*"))
}

/// Whether a text is a DNS zone: it has a start of authority (RFC 1035, 5.1).
pub fn is_zone(text: &str) -> bool {
    text.match_indices("SOA").any(|(at, _)| {
        let before = text.get(..at).unwrap_or("");
        let after = text.get(at + 3..).unwrap_or("");
        before.ends_with([' ', '\t'])
            && after.starts_with([' ', '\t'])
            && before
                .rsplit('\n')
                .next()
                .is_some_and(|line| !line.trim_start().starts_with([';', '#']))
            && before.trim_end().ends_with("IN")
    })
}

/// Whether a file is written for people.
pub(super) fn is_prose_file(path: &str) -> bool {
    let path = path.to_lowercase();
    let name = path.rsplit('/').next().unwrap_or(&path);
    [
        ".md",
        ".markdown",
        ".rst",
        ".adoc",
        ".asciidoc",
        ".tex",
        ".org",
        ".log",
        ".eml",
        ".mdx",
    ]
    .iter()
    .any(|ending| name.ends_with(ending))
        || [
            "readme",
            "changelog",
            "changes",
            "license",
            "licence",
            "notice",
            "authors",
            "contributing",
            "news",
            "todo",
            "history",
        ]
        .iter()
        .any(|known| {
            name == *known
                || name
                    .strip_prefix(known)
                    .is_some_and(|rest| rest.starts_with('.') && rest.ends_with(".txt"))
        })
}
