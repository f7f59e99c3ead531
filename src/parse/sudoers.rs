//! sudoers as sudoers(5) has it: who may run what, as whom.
//!
//! ```text
//! Defaults:bob !authenticate, secure_path="/bin"
//! Cmnd_Alias WEB = /bin/a, /bin/b x
//! %admin, #1000 ALL = (root : adm) NOPASSWD: /bin/c -x *, !/bin/d
//! @includedir /etc/sudoers.d
//! ```
//! is
//! ```text
//! {"defaults": [{"scope": ":bob", "settings": [
//!    {"name": "authenticate", "operator": "", "value": "", "negated": true}, ...]}],
//!  "aliases": [{"kind": "command", "name": "WEB", "members": ["/bin/a", "/bin/b x"]}],
//!  "rules": [{"users": ["%admin", "#1000"], "hosts": ["ALL"], "commands": [
//!    {"command": "/bin/c", "arguments": "-x *", "negated": false,
//!     "users": ["root"], "groups": ["adm"], "tags": ["NOPASSWD"]}, ...]}],
//!  "includes": ["/etc/sudoers.d"]}
//! ```
//!
//! Whom to run as and tags hold for the commands after them too, so each command has
//! them; those that an earlier command states note where they come from. A user specification with several hosts is
//! a rule for each. `#` begins a comment unless digits follow it (a user id) or one of
//! the words `include` and `includedir`.

mod commands;
mod cursor;

use self::cursor::{Cursor, whole};
use super::entries::{list, map, named};
use super::joined::Joined;
use super::slice::{is_blank, lines};
use super::{Parsed, SyntaxError};
use crate::document::{Node, Region, Value};

/// The kinds of alias.
const ALIASES: &[(&str, &str)] = &[
    ("User_Alias", "user"),
    ("Runas_Alias", "runas"),
    ("Host_Alias", "host"),
    ("Cmnd_Alias", "command"),
    ("Cmd_Alias", "command"),
];

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut file = File::default();
    let mut lines = lines(text);
    while let Some(first) = lines.next() {
        let mut joined = Joined::new(first.start);
        let mut line = first;
        loop {
            let content = line.before(line.text.trim_end_matches('\r').len());
            match content.text.strip_suffix('\\') {
                Some(kept) => {
                    joined.push(content.before(kept.len()));
                    // What stands for the line end may be needed to part two words.
                    joined.push_for(' ', content.start + kept.len());
                }
                None => joined.push(content),
            }
            if !content.text.ends_with('\\') {
                break;
            }
            let Some(next) = lines.next() else { break };
            line = next;
        }
        file.read(&joined);
    }
    let root = map(
        vec![
            named("defaults", list(file.defaults, 0)),
            named("aliases", list(file.aliases, 0)),
            named("rules", list(file.rules, 0)),
            named("includes", list(file.includes, 0)),
        ],
        0,
    );
    Parsed::with_errors(root, file.errors)
}

#[derive(Default)]
struct File {
    defaults: Vec<Node>,
    aliases: Vec<Node>,
    rules: Vec<Node>,
    includes: Vec<Node>,
    errors: Vec<SyntaxError>,
}

impl File {
    fn read(&mut self, line: &Joined) {
        let mut cursor = Cursor { line, at: 0 };
        cursor.skip_blank();
        for word in ["#includedir", "@includedir", "#include", "@include"] {
            if cursor.take_word(word) {
                let path = cursor.word(&[]);
                self.includes.extend(path);
                return;
            }
        }
        if cursor.is_end() {
            return;
        }
        if cursor.rest().starts_with("Defaults") {
            self.defaults(&mut cursor);
            return;
        }
        for &(word, kind) in ALIASES {
            if cursor.take_word(word) {
                self.aliases(&mut cursor, kind);
                return;
            }
        }
        self.rule(&mut cursor);
    }

    fn error(&mut self, cursor: &Cursor<'_>, message: &str) {
        self.errors.push(SyntaxError {
            at: cursor.region(cursor.at).start as usize,
            message: message.to_owned(),
        });
    }

    /// `Defaults[:user|@host|>runas|!command] setting, setting`.
    fn defaults(&mut self, cursor: &mut Cursor<'_>) {
        let start = cursor.at;
        cursor.at += "Defaults".len();
        let scope = cursor.until(is_blank);
        let mut settings = Vec::new();
        loop {
            cursor.skip_blank();
            if cursor.is_end() {
                break;
            }
            let begin = cursor.at;
            let mut negated = false;
            while cursor.take("!") {
                negated = !negated;
                cursor.skip_blank();
            }
            let name = cursor.until(|character| {
                is_blank(character) || matches!(character, ',' | '=' | '+' | '-')
            });
            cursor.skip_blank();
            let operator_at = cursor.at;
            let operator = ["+=", "-=", "="]
                .into_iter()
                .find(|operator| cursor.take(operator))
                .unwrap_or("");
            let operator = Node::string(operator, cursor.region(operator_at));
            cursor.skip_blank();
            let value_at = cursor.at;
            let value = if operator.as_str() == Some("") {
                Node::string("", cursor.region(value_at))
            } else {
                cursor
                    .word(&[','])
                    .unwrap_or_else(|| Node::string("", cursor.region(value_at)))
            };
            let entries = vec![
                named("name", name),
                named("operator", operator),
                named("value", value),
                named(
                    "negated",
                    Node::new(Value::Bool(negated), cursor.region(begin)),
                ),
            ];
            settings.push(whole(entries, cursor.region(begin)));
            cursor.skip_blank();
            if !cursor.take(",") && cursor.at == begin {
                break;
            }
        }
        let entries = vec![
            named("scope", scope),
            named("settings", list(settings, cursor.offset(start))),
        ];
        self.defaults.push(whole(entries, cursor.region(start)));
    }

    /// `NAME = member, member : NAME = ...`.
    fn aliases(&mut self, cursor: &mut Cursor<'_>, kind: &str) {
        loop {
            cursor.skip_blank();
            let start = cursor.at;
            let Some(name) = cursor.word(&['=', ',', ':']) else {
                self.error(cursor, "expected the name of an alias");
                return;
            };
            cursor.skip_blank();
            if !cursor.take("=") {
                self.error(cursor, "expected `=` after the name of the alias");
                return;
            }
            let members = if kind == "command" {
                cursor.command_lines()
            } else {
                cursor.words(&[',', ':', '='])
            };
            let before = Region::new(cursor.offset(start), cursor.offset(start));
            let entries = vec![
                named("kind", Node::string(kind, before)),
                named("name", name),
                named("members", list(members, cursor.offset(cursor.at))),
            ];
            self.aliases.push(whole(entries, cursor.region(start)));
            cursor.skip_blank();
            if !cursor.take(":") {
                return;
            }
        }
    }

    /// `users hosts = commands : hosts = commands`.
    fn rule(&mut self, cursor: &mut Cursor<'_>) {
        let start = cursor.at;
        let users = cursor.words(&['=', ',']);
        if users.is_empty() {
            self.error(cursor, "expected a user");
            return;
        }
        let users = list(users, cursor.offset(start));
        loop {
            cursor.skip_blank();
            let hosts_at = cursor.at;
            let hosts = cursor.words(&['=', ',']);
            cursor.skip_blank();
            if hosts.is_empty() || !cursor.take("=") {
                self.error(cursor, "expected `users hosts = commands`");
                return;
            }
            let commands = cursor.commands();
            if commands.is_empty() {
                self.error(cursor, "expected a command");
            }
            let entries = vec![
                named("users", users.clone()),
                named("hosts", list(hosts, cursor.offset(hosts_at))),
                named("commands", list(commands, cursor.offset(cursor.at))),
            ];
            self.rules.push(whole(entries, cursor.region(start)));
            cursor.skip_blank();
            if !cursor.take(":") {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> serde_json::Value {
        let parsed = parse(text);
        assert_eq!(parsed.errors, [], "{text}");
        parsed.roots[0].to_json()
    }

    fn written<'t>(text: &'t str, path: &[&str]) -> &'t str {
        let parsed = parse(text);
        let mut node = &parsed.roots[0];
        for step in path {
            node = match step.parse::<usize>() {
                Ok(index) => &node.items()[index],
                Err(_) => node.get(step).unwrap(),
            };
        }
        text.get(node.region.start as usize..node.region.end as usize)
            .unwrap()
    }

    #[test]
    fn a_rule_has_users_hosts_and_commands() {
        let rules =
            json("%admin, #1000 ALL=(root:adm) NOPASSWD: /bin/c -x *, !/bin/d\n")["rules"].clone();
        assert_eq!(rules[0]["users"], serde_json::json!(["%admin", "#1000"]));
        assert_eq!(rules[0]["hosts"], serde_json::json!(["ALL"]));
        assert_eq!(
            rules[0]["commands"],
            serde_json::json!([
                {"command": "/bin/c", "arguments": "-x *", "negated": false,
                 "users": ["root"], "groups": ["adm"], "tags": ["NOPASSWD"]},
                {"command": "/bin/d", "arguments": "", "negated": true,
                 "users": ["root"], "groups": ["adm"], "tags": ["NOPASSWD"]},
            ])
        );
    }

    #[test]
    fn regions_are_exact_over_continuations() {
        let text = "bob ALL = \\\n  NOPASSWD: \\\n  /bin/x a\n";
        assert_eq!(
            written(text, &["rules", "0", "commands", "0", "tags", "0"]),
            "NOPASSWD"
        );
        assert_eq!(
            written(text, &["rules", "0", "commands", "0"]),
            "NOPASSWD: \\\n  /bin/x a"
        );
        assert_eq!(
            written(text, &["rules", "0", "commands", "0", "arguments"]),
            "a"
        );
        assert_eq!(written(text, &["rules", "0", "users", "0"]), "bob");
    }

    #[test]
    fn a_tag_ends_its_opposite() {
        let rules = json("a ALL = NOPASSWD: NOEXEC: /b, PASSWD: /c\n")["rules"].clone();
        assert_eq!(
            rules[0]["commands"][0]["tags"],
            serde_json::json!(["NOPASSWD", "NOEXEC"])
        );
        assert_eq!(
            rules[0]["commands"][1]["tags"],
            serde_json::json!(["NOEXEC", "PASSWD"])
        );
    }

    #[test]
    fn several_hosts_are_several_rules() {
        let rules = json("a web = /b : db, app = (x) /c\n")["rules"].clone();
        assert_eq!(rules[0]["commands"][0]["command"], "/b");
        assert_eq!(rules[1]["hosts"], serde_json::json!(["db", "app"]));
        assert_eq!(rules[1]["users"], serde_json::json!(["a"]));
    }

    #[test]
    fn settings_are_taken_apart() {
        let text = "Defaults:bob !authenticate, secure_path=\"/bin:/a b\", env_keep += X\n";
        let defaults = json(text)["defaults"].clone();
        assert_eq!(defaults[0]["scope"], ":bob");
        assert_eq!(
            defaults[0]["settings"],
            serde_json::json!([
                {"name": "authenticate", "operator": "", "value": "", "negated": true},
                {"name": "secure_path", "operator": "=", "value": "/bin:/a b", "negated": false},
                {"name": "env_keep", "operator": "+=", "value": "X", "negated": false},
            ])
        );
        assert_eq!(
            written(text, &["defaults", "0", "settings", "0"]),
            "!authenticate"
        );
    }

    #[test]
    fn aliases_have_members() {
        let aliases =
            json("Cmnd_Alias A = /bin/a x, /bin/b : B = C\nUser_Alias U = bob, !%x\n")["aliases"]
                .clone();
        assert_eq!(
            aliases[0]["members"],
            serde_json::json!(["/bin/a x", "/bin/b"])
        );
        assert_eq!(aliases[1]["name"], "B");
        assert_eq!(aliases[2]["members"], serde_json::json!(["bob", "!%x"]));
    }

    #[test]
    fn includes_are_no_comments() {
        let root = json("#includedir /etc/sudoers.d\n@include x\n# include y\n#comment\n");
        assert_eq!(root["includes"], serde_json::json!(["/etc/sudoers.d", "x"]));
        assert_eq!(root["rules"], serde_json::json!([]));
    }

    #[test]
    fn a_line_that_says_nothing_is_an_error_beside_the_rest() {
        let parsed = parse("what\na ALL = /b # c\n");
        assert_eq!(parsed.errors.len(), 1);
        assert_eq!(parsed.roots[0].get("rules").unwrap().items().len(), 1);
    }

    #[test]
    fn damaged_lines_end() {
        for text in [
            "a ALL = (",
            "a ALL = (x",
            "Defaults",
            "Defaults a=",
            "Defaults ,,",
            "User_Alias",
            "User_Alias A",
            "a ALL =",
            "a ALL = !",
            "a,",
            "=",
            ":",
            "a ALL = /b,",
            "\\",
            "a \\",
            "\"",
            "a ALL = \"",
            "#include",
            "#include ",
            "a ALL = NOPASSWD",
            "!",
            "(",
            "a ALL=TAG:",
        ] {
            parse(text);
        }
    }
}
