//! What is said to people alone: comments of all formats, and files that are documents.

use super::around::floor;
use super::prose::is_sentence;
use crate::classify::Format;

/// What begins a comment in a file within a file: at the beginning of a line, and anywhere.
pub(super) const EMBEDDED: Marks = (&["#", "//", "<!--", "-- ", "/*", ";"], &["#", "//"]);

/// What begins a comment at the beginning of a line, and what does so behind a blank.
pub(super) type Marks = (&'static [&'static str], &'static [&'static str]);

/// Comments with an end, by the ending of the file's name; an empty list is any file
/// without a format of its own.
#[rustfmt::skip]
const BLOCKS: &[(&[&str], &str, &str)] = &[
    (&[".tf", ".hcl", ".tfvars", ".json", ".jsonc", ".json5", ""], "/*", "*/"),
    (&[".xml", ".html", ".htm", ".xhtml", ".svg", ".config", ".vue", ".jsp", ""], "<!--", "-->"),
    (&[".ps1", ".psm1", ".psd1"], "<#", "#>"),
    (&[".yaml", ".yml", ".tpl", ".gotmpl", ""], "{{/*", "*/}}"),
    (&[".yaml", ".yml", ".tpl", ".gotmpl", ""], "{{- /*", "*/"),
    (&[".j2", ".jinja", ".jinja2", ".html", ".twig", ".njk"], "{#", "#}"),
];

/// Languages whose comments of several lines have a star before each.
#[rustfmt::skip]
const STARRED: &[&str] = &[
    ".js", ".mjs", ".cjs", ".ts", ".tsx", ".jsx", ".java", ".go", ".c", ".h", ".cc", ".cpp", ".cs", ".php", ".rs",
    ".kt", ".kts", ".scala", ".groovy", ".swift", ".css", ".scss", ".less", ".bicep", ".gradle", ".vcl", ".proto",
];

/// The comments of a text that have an end, in order.
pub(super) struct Blocks(Vec<(usize, usize)>);

impl Blocks {
    pub(super) fn of(text: &str, file: &str, format: Option<Format>) -> Self {
        let name = file.to_lowercase();
        let mut all = Vec::new();
        for (endings, begin, end) in BLOCKS {
            let is_of = endings.iter().any(|ending| match *ending {
                "" => format.is_none(),
                ending => name.ends_with(ending),
            });
            let mut from = 0;
            while is_of
                && let Some(start) = text.get(from..).and_then(|rest| rest.find(begin))
                && let Some(inner) = text.get(from + start + begin.len()..)
            {
                let before = text.get(..from + start).unwrap_or("");
                let start = from + start;
                from = start + begin.len();
                // `/srv/*` is a pattern.
                if *begin == "/*" && before.ends_with(|one: char| !one.is_whitespace()) {
                    continue;
                }
                let Some(length) = inner.find(end) else { break };
                from += length + end.len();
                all.push((start, from));
            }
        }
        all.sort_unstable();
        Self(all)
    }

    /// Whether a place lies in one.
    pub(super) fn hold(&self, at: usize) -> bool {
        let behind = self.0.partition_point(|(start, _)| *start <= at);
        let nearest = behind.checked_sub(1).and_then(|last| self.0.get(last));
        nearest.is_some_and(|(_, end)| at < *end)
    }
}

/// What begins a comment in a file.
pub(super) fn marks(file: &str, format: Option<Format>, in_zone: bool) -> Marks {
    const LINES: &[&str] = &[
        "#", "//", "<!--", "-- ", "/*", "%", ";", "! ", "!!", "REM ", "rem ", "\"\"\"", "'''",
    ];
    const STARS: &[&str] = &["#", "//", "<!--", "-- ", "/*", "* ", ";"];
    match format {
        Some(Format::Properties) => (&["#", "!"], &[]),
        Some(Format::Ini | Format::Systemd) => (&["#", ";", "! "], &["#", ";"]),
        Some(Format::Env | Format::Sysctl | Format::Sudoers | Format::SshdConfig) => {
            (&["#", ";"], &["#"])
        }
        Some(Format::Hcl) => (&["#", "//", "/*", "* "], &["#", "//"]),
        _ if in_zone => (&[";", "#"], &[";"]),
        _ if STARRED.iter().any(|ending| file.ends_with(ending)) => (STARS, &["#", "//"]),
        _ => (LINES, &["#", "//", ";;"]),
    }
}

/// Whether a line up to a place has begun a comment.
pub(super) fn is_comment(before: &str, after: &str, (lines, anywhere): Marks) -> bool {
    let trimmed = before.trim_start();
    if trimmed.starts_with("#cloud-config") {
        return false;
    }
    if trimmed == "!" || lines.iter().any(|mark| begins(trimmed, after, mark)) {
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
                // `//server/share` is a place, `// remark` a remark.
                let is_blank = |mark: &str| {
                    mark != "//"
                        || rest.strip_prefix(mark).is_some_and(|rest| {
                            rest.is_empty() && after.is_empty()
                                || rest.starts_with(char::is_whitespace)
                        })
                };
                if anywhere
                    .iter()
                    .any(|mark| rest.starts_with(mark) && is_blank(mark))
                {
                    return true;
                }
            }
            _ => {}
        }
        previous = one;
    }
    false
}

/// Whether a line begins with a mark. `//host/share` is a place that begins a line.
fn begins(line: &str, after: &str, mark: &str) -> bool {
    let Some(rest) = line.strip_prefix(mark) else {
        return false;
    };
    if mark != "//" {
        return true;
    }
    let is_host = |one: char| one.is_alphanumeric() || matches!(one, '.' | '-' | '_' | ':');
    let stop = rest.chars().find(|one| !is_host(*one));
    !match stop {
        // The name is the host, or part of it.
        None => after.trim_start_matches(is_host).starts_with('/'),
        Some('/') => !rest.starts_with('/'),
        Some(_) => false,
    }
}

/// Whether a text is a DNS zone: it has a start of authority (RFC 1035, 5.1).
pub fn is_zone(text: &str) -> bool {
    text.match_indices("SOA").any(|(at, _)| {
        // A long line is not read again for each of its words.
        let from = floor(text, at.saturating_sub(1_000));
        let before = text.get(from..at).unwrap_or("");
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

/// Directories of what is written for people.
#[rustfmt::skip]
const DOCUMENTS: &[&str] = &["doc", "docs", "documentation", "wiki", "runbook", "runbooks", "notes", "adr", "adrs", "documentos", "documentacion"];

/// Texts that a program reads wherever they lie.
#[rustfmt::skip]
const READ_TEXTS: &[&str] = &["requirements", "constraints", "cmakelists", "robots", "ads", "security", "hosts", "inventory", "allowlist", "blocklist"];

/// How much of a text says whether it is written for people, in lines.
const SAMPLE: usize = 200;

/// Whether a file is written for people: by its name, by where it lies, or since most of its
/// lines are sentences.
pub(super) fn is_prose_text(path: &str, text: &str) -> bool {
    if is_prose_file(path) {
        return true;
    }
    let path = path.to_lowercase();
    let (directories, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let mut lines = text.lines().take(SAMPLE);
    match name.rsplit_once('.') {
        // `www.example.org` is a domain; an outline begins its lines with stars or `#+`.
        Some((_, "org")) => lines.any(|line| line.starts_with("* ") || line.starts_with("#+")),
        Some((stem, "txt" | "text")) => {
            let is_read = READ_TEXTS.iter().any(|known| stem.starts_with(known));
            let mut directories = directories.split('/');
            let is_document = directories.any(|part| DOCUMENTS.contains(&part));
            !is_read && (is_document || is_mostly_sentences(lines))
        }
        _ => false,
    }
}

fn is_mostly_sentences<'t>(lines: impl Iterator<Item = &'t str>) -> bool {
    let (mut sentences, mut all) = (0, 0);
    for line in lines.filter(|line| !line.trim().is_empty()) {
        all += 1;
        let is_long = line.split_whitespace().take(4).count() == 4;
        sentences += usize::from(is_long && is_sentence((line, "")));
    }
    sentences * 2 > all
}

/// Whether the name of a file says that it is written for people.
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
