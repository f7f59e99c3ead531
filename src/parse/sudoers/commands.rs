//! The commands of a rule or an alias: what may be run, and as whom.

use super::cursor::{Cursor, whole};
use crate::document::{Node, Region, Value};
use crate::parse::entries::{list, named};
use crate::parse::slice::is_blank;

/// Words that stand before a command and end in a colon.
const TAGS: &[&str] = &[
    "EXEC",
    "FOLLOW",
    "INTERCEPT",
    "LOG_INPUT",
    "LOG_OUTPUT",
    "MAIL",
    "NOEXEC",
    "NOFOLLOW",
    "NOINTERCEPT",
    "NOLOG_INPUT",
    "NOLOG_OUTPUT",
    "NOMAIL",
    "NOPASSWD",
    "NOSETENV",
    "PASSWD",
    "SETENV",
];

/// Options of a command that take a value.
const OPTIONS: &[&str] = &[
    "APPARMOR_PROFILE=",
    "CHROOT=",
    "CWD=",
    "LIMITPRIVS=",
    "NOTAFTER=",
    "NOTBEFORE=",
    "PRIVS=",
    "ROLE=",
    "TIMEOUT=",
    "TYPE=",
];

/// Whom the following commands are run as, and how.
#[derive(Default, Clone)]
struct Manner {
    users: Vec<Node>,
    groups: Vec<Node>,
    tags: Vec<Node>,
}

impl Manner {
    /// What an earlier command states holds on, but does not stand here: it is found
    /// where this command begins and notes where it came from.
    fn inherit(&mut self, at: usize) {
        let lists = [&mut self.users, &mut self.groups, &mut self.tags];
        for node in lists.into_iter().flatten() {
            let origin = std::mem::replace(&mut node.region, Region::new(at, at));
            if !origin.is_empty() {
                node.notes_mut().origins = vec![origin];
            }
        }
    }
}

impl Cursor<'_> {
    /// Commands with their arguments, with commas between them.
    pub(super) fn command_lines(&mut self) -> Vec<Node> {
        let mut found = Vec::new();
        loop {
            self.skip_blank();
            let start = self.at;
            let text = self.arguments();
            if text.is_empty() {
                return found;
            }
            found.push(Node::string(text, self.region(start)));
            self.skip_blank();
            if !self.take(",") {
                return found;
            }
        }
    }

    /// What stands before the next comma or colon: a command line, without escapes.
    fn arguments(&mut self) -> String {
        let start = self.at;
        let mut text = String::new();
        let mut escaped = false;
        let mut quoted = false;
        let mut blank = false;
        let mut length = 0;
        for character in self.rest().chars() {
            if escaped {
                if !matches!(character, ',' | ':' | '=' | '\\' | ' ' | '#' | '"') {
                    text.push('\\');
                }
                text.push(character);
                escaped = false;
            } else if character == '\\' {
                escaped = true;
            } else if quoted {
                quoted = character != '"';
                text.push(character);
            } else if character == ','
                || (character == ':' && (blank || self.is_host_next(start + length)))
                || (character == '#' && blank)
            {
                break;
            } else {
                quoted = character == '"';
                text.push(character);
            }
            blank = is_blank(character);
            length += character.len_utf8();
        }
        let trimmed = text.trim_end_matches(is_blank).len();
        let shown = self.line.text.get(start..start + length).unwrap_or("");
        self.at += shown.trim_end_matches(is_blank).len();
        text.truncate(trimmed);
        text
    }

    /// Whether a colon begins the next hosts: blank and, further on, `=`.
    fn is_host_next(&self, colon: usize) -> bool {
        let after = self.line.text.get(colon + 1..).unwrap_or("");
        after.starts_with(is_blank) && after.contains('=')
    }

    /// `(users : groups) TAG: command arguments, ...`.
    pub(super) fn commands(&mut self) -> Vec<Node> {
        let mut manner = Manner::default();
        let mut commands = Vec::new();
        loop {
            self.skip_blank();
            let begin = self.at;
            manner.inherit(self.offset(begin));
            self.manner(&mut manner);
            let start = self.at;
            let mut negated = false;
            while self.take("!") {
                negated = !negated;
                self.skip_blank();
            }
            if self.is_end() {
                return commands;
            }
            let Some(command) = self.word(&[',']) else {
                return commands;
            };
            self.skip_blank();
            let arguments_at = self.at;
            let arguments = self.arguments();
            let arguments = Node::string(arguments, self.region(arguments_at));
            let end = self.offset(self.at);
            let entries = vec![
                named("command", command),
                named("arguments", arguments),
                named(
                    "negated",
                    Node::new(Value::Bool(negated), self.region(start)),
                ),
                named("users", list(manner.users.clone(), end)),
                named("groups", list(manner.groups.clone(), end)),
                named("tags", list(manner.tags.clone(), end)),
            ];
            commands.push(whole(entries, self.region(begin)));
            self.skip_blank();
            if !self.take(",") {
                return commands;
            }
        }
    }

    /// Whom to run as, tags and options, which hold from here on.
    fn manner(&mut self, manner: &mut Manner) {
        loop {
            self.skip_blank();
            if self.take("(") {
                manner.users = self.words(&[',', ':', ')']);
                self.skip_blank();
                manner.groups = if self.take(":") {
                    self.words(&[',', ')'])
                } else {
                    Vec::new()
                };
                self.skip_blank();
                self.take(")");
            } else if let Some(tag) = TAGS.iter().find(|tag| {
                self.rest()
                    .strip_prefix(**tag)
                    .is_some_and(|after| after.trim_start_matches(is_blank).starts_with(':'))
            }) {
                let start = self.at;
                self.at += tag.len();
                let node = Node::string(*tag, self.region(start));
                self.skip_blank();
                self.take(":");
                let opposite = match tag.strip_prefix("NO") {
                    Some(rest) => rest.to_owned(),
                    None => format!("NO{tag}"),
                };
                manner
                    .tags
                    .retain(|old| old.as_str() != Some(tag) && old.as_str() != Some(&opposite));
                manner.tags.push(node);
            } else if OPTIONS.iter().any(|option| self.rest().starts_with(option)) {
                self.word(&[',']);
            } else {
                return;
            }
        }
    }
}
