//! Which texts are for people: by their key, by a word before them, or since they are
//! sentences.

use super::around::Around;
use super::comment::is_prose_file;
use super::line::option_before;
use super::{naming, words};
use crate::classify::{Format, Kind};

/// Keys of tags and labels.
#[rustfmt::skip]
const TAGS: &[&str] = &[
    "tags", "tag", "labels", "label", "default_tags", "common_tags", "external_labels", "global_tags", "matchlabels",
    "podlabels", "podannotations", "commonlabels", "vars.notes",
];

/// Labels that a proxy reads as its configuration.
const READ_TAGS: &[&str] = &["traefik.", "caddy", "nginx.", "com.docker.lb"];

/// Keys whose values are for people.
#[rustfmt::skip]
const PROSE_KEYS: &[&str] = &[
    "description", "comment", "comments", "note", "notes", "summary", "message", "msg", "title",
    "remark", "remarks", "reason", "changelog", "documentation", "doc", "docs", "motd", "banner",
    "justification", "text", "descripcion", "descripción", "nota", "notas", "comentario",
    "observaciones", "subject", "help", "label", "purpose", "history", "todo", "annotation",
    "caption", "display", "displayname", "about", "warning", "why", "gecos", "titulo", "título",
    "asunto", "mensaje", "texto", "resumen", "replaces", "replaced", "formerly", "previously",
    "supersedes", "predecessor", "sustituye", "antes", "descr", "desc", "short", "detail", "details", "remarks",
    "replacedby", "formername", "oldname",
];

/// Small words of sentences, in English and Spanish, that commands and lists do not have.
#[rustfmt::skip]
const SENTENCES: &[&str] = &[
    "the", "a", "an", "is", "was", "were", "are", "of", "not", "only", "here", "now", "old", "used",
    "been", "has", "had", "this", "that", "it", "we", "and", "moved", "replaced", "removed",
    "before", "after", "when", "el", "la", "los", "las", "del", "fue", "era", "por", "para", "con",
    "y", "se", "su", "que", "ya", "antes", "antiguo", "hasta", "desde", "es", "una", "un",
];

/// Whether the value is for people: by its key, or since it is a sentence.
pub(super) fn is_prose(around: &Around<'_>) -> bool {
    if around.keys.iter().take(4).any(|key| is_document(key)) || is_text_of_page(around) {
        return true;
    }
    // A message to somebody: `disk full @jperez@example.net`.
    if around.before.ends_with('@') && around.name.contains('@') {
        return false;
    }
    let first = around.keys.first().map_or("", String::as_str);
    // The keys of some trees are our words.
    let is_own = around.kind != Some(Kind::Haproxy);
    // A tag says something of a thing, except what it is called or what a proxy reads in it.
    let is_tag = |key: &String| TAGS.contains(&key.to_lowercase().as_str());
    let is_called = matches!(first, "Name" | "name");
    let word = around.word_before();
    let is_read = READ_TAGS
        .iter()
        .any(|tag| first.contains(tag) || word.contains(tag))
        || around.before.contains("Host(`")
        || around.before.contains("HostSNI(`");
    if is_own && around.keys.iter().take(3).any(is_tag) && !is_called && !is_read {
        return true;
    }
    // `subject: "user:jperez"` of a rule of access.
    let is_subject = word.ends_with("user:");
    if is_own && is_for_people(first) && !is_subject && !around.is_url_host() {
        return true;
    }
    // What is called with several words is called so for people.
    let is_title = matches!(
        first.to_lowercase().as_str(),
        "name" | "displayname" | "alias"
    ) && around.scalar.is_some_and(|text| text.trim().contains(' '))
        && option_before(around.before).is_none();
    if is_title && !around.is_url_host() {
        return true;
    }
    let is_line = !around.in_key || around.format == Some(Format::Ini);
    if around.scalar.is_none() && is_line && is_remark_line(around) {
        return true;
    }
    let text = around
        .scalar
        .filter(|text| !text.contains('\n'))
        .unwrap_or("");
    let is_sentence = is_sentence(around.rest_of_quoted()) || is_sentence((text, ""));
    if !around.is_url_host() && (is_sentence || is_remark_word(around)) {
        return true;
    }
    if naming::is_logged(around) && !around.is_url_host() {
        return true;
    }
    // `logger -n db-1`: where it is said, not what.
    let is_receiver = around.directive == "logger"
        && ["-n", "--server"]
            .iter()
            .any(|option| around.before.trim_end().ends_with(option));
    let directive = around.directive.trim_start_matches('@');
    // `run: echo "db-1"`
    let is_said = around.scalar.is_some()
        && around.commands().iter().any(|words| {
            let first = words
                .iter()
                .find(|word| **word != "-" && !word.ends_with(':'));
            first.is_some_and(|first| matches!(*first, "echo" | "printf"))
        })
        && !around.earlier.contains("echo");
    if is_said && !around.is_url_host() && !around.after.contains(['|', '>', ';', '&']) {
        return true;
    }
    let in_zone = around.in_zone || around.kind == Some(Kind::DnsZone);
    if !is_receiver
        && !in_zone
        && matches!(
            directive,
            "echo"
                | "write-host"
                | "write-output"
                | "write-verbose"
                | "printf"
                | "print"
                | "puts"
                | "logger"
                | "rem"
                | "remark"
                | "description"
                | "comment"
        )
        && around.before.trim_start().contains(char::is_whitespace)
        && !around.is_url_host()
    {
        return !around.before.contains('|') && !around.after.contains(['|', '>']);
    }
    false
}

/// Whether a quoted text is a sentence: of three words and more, one is of those that only
/// sentences have.
pub(super) fn is_sentence((before, after): (&str, &str)) -> bool {
    let words: Vec<&str> = before
        .split_whitespace()
        .chain(after.split_whitespace())
        .collect();
    // A command of a shell is no sentence.
    let is_command = before.contains([';', '|', '>', '$']) || after.contains([';', '|', '>', '$']);
    words.len() >= 2
        && !is_command
        && words.iter().any(|word| {
            let word = word.trim_end_matches([',', '.', ';', '!', '?']);
            // `A` and `IN` are types of records.
            let is_type = word.len() < 3 && word.chars().all(char::is_uppercase);
            !is_type && SENTENCES.contains(&word.to_lowercase().as_str())
        })
}

/// Whether the quoted text follows a word such as `comment`.
fn is_remark_word(around: &Around<'_>) -> bool {
    let Some(open) = around.before.rfind(['"', '\'']) else {
        return false;
    };
    let before = around.before.get(..open).unwrap_or("").trim_end();
    let last = before
        .rsplit(|one: char| one.is_whitespace())
        .next()
        .unwrap_or("");
    let last = last.trim_start_matches('-').to_lowercase();
    last != around.directive && PROSE_KEYS.contains(&last.as_str())
}

/// Whether a key names a text for people.
fn is_for_people(key: &str) -> bool {
    let words = words::of(key.trim_start_matches('@'));
    words
        .last()
        .is_some_and(|last| PROSE_KEYS.contains(&last.as_str()))
        || PROSE_KEYS.contains(&words.concat().as_str())
}

/// Whether a key is the name of a document: files within a file.
fn is_document(key: &str) -> bool {
    key.contains('.') && !key.starts_with('/') && is_prose_file(key)
}

/// Whether a name stands in the text of a page, not in one of its tags or scripts.
fn is_text_of_page(around: &Around<'_>) -> bool {
    let file = around.file.to_lowercase();
    let is_page = [".html", ".htm", ".xhtml"]
        .iter()
        .any(|ending| file.ends_with(ending));
    let tag = around.before.rfind(['<', '>']);
    is_page
        && !around.is_url_host()
        && tag.is_some_and(|at| {
            around
                .before
                .get(at..)
                .is_some_and(|rest| rest.starts_with('>'))
        })
}

/// Whether a line of a file without a tree is a remark from some word on
/// (`access-list 10 remark db-1`), or a sentence.
fn is_remark_line(around: &Around<'_>) -> bool {
    if around.is_url_host() {
        return false;
    }
    let first = around.before.trim_start().trim_start_matches(['"', '\'']);
    let is_capital = first.starts_with(char::is_uppercase);
    let ends = around.after.trim_end();
    if is_capital
        && !first.contains(['=', ';'])
        && ends.ends_with(['.', '!', '?'])
        && first.split_whitespace().count() + ends.split_whitespace().count() > 2
        && first.contains(' ')
    {
        return true;
    }
    // What Nagios shows for a host; it is called by its `host_name`.
    if around.before.trim() == "alias" && around.before.ends_with(char::is_whitespace) {
        return true;
    }
    if around.directive == "alias" && is_sentence((around.before, around.after)) {
        return true;
    }
    let mut words = around.before.split_whitespace().peekable();
    while let Some(word) = words.next() {
        // `comment "..."` is over with the quote.
        let is_quoted = words
            .peek()
            .is_some_and(|next| next.starts_with(['"', '\'']));
        let word = word.trim_start_matches('@');
        let is_plain = word.chars().all(|one| one.is_alphanumeric() || one == '_');
        if !is_quoted && is_plain && word == word.to_lowercase() && is_line_remark(word) {
            return words.peek().is_some() || around.before.ends_with(char::is_whitespace);
        }
    }
    let directive = around.directive.as_str();
    around.scalar.is_none() && directive.starts_with('@') && is_for_people(directive)
}

/// Words that make the rest of a line a remark.
fn is_line_remark(word: &str) -> bool {
    matches!(
        word,
        "remark"
            | "remarks"
            | "description"
            | "descr"
            | "comment"
            | "notes"
            | "note"
            | "service_description"
            | "motd"
            | "banner"
            | "contact_info"
            | "syslocation"
            | "notes_url"
            | "display_name"
    )
}
