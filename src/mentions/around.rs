//! What stands around a name: the path to it in the tree, or else what the lines of the
//! text say; the host position within its word; whether it is a comment.

use std::collections::HashSet;
use std::ops::Range;

use super::beside::{DEFAULTS, PARAMETERS, key_of_placeholder, name_beside};
use super::boundary::is_default;
use super::comment::{Blocks, EMBEDDED, is_comment, is_prose_text, is_zone, marks};
use super::line::{continued, first_word, key_of_line, keys_above, open_command, option_before};
use super::place::{Found, Places};
use super::program;
use super::resource::is_id_of_host;
use super::{Text, access_list, device, machine, refused_set, sql, word};
use crate::classify::{Format, Kind};
use crate::document::{Node, Step};

/// Schemes of URLs that name no host.
const NO_HOST: &[&str] = &[
    "s3", "s3a", "gs", "file", "balancer", "unix", "oci", "arn", "urn",
];

/// How much of a line is looked at, in bytes.
const MOST_BEFORE: usize = 2_000;
const MOST_BEHIND: usize = 1_000;

/// What is worked out once for a text, however many names it has.
pub(super) struct Whole<'t> {
    pub(super) places: Vec<Places<'t>>,
    /// Whether the text is a DNS zone, whatever its name.
    pub(super) in_zone: bool,
    /// Whether the text is written for people.
    in_prose: bool,
    blocks: Blocks,
    locals: HashSet<String>,
    /// Where the members of sets stand that are only refused.
    refused_members: Vec<Range<usize>>,
    /// Access lists that are only refused.
    refused: HashSet<String>,
}

impl<'t> Whole<'t> {
    pub(super) fn of(text: &Text<'t>) -> Self {
        let whole = &text.source.text;
        let file = &text.source.name.shown;
        let kind = text.trees.first().map(|tree| tree.kind);
        Self {
            places: text.trees.iter().map(Places::of).collect(),
            in_zone: is_zone(whole),
            in_prose: is_prose_text(file, whole),
            blocks: Blocks::of(whole, file, text.format),
            locals: locals(text, kind),
            refused_members: refused_set::members(file, kind, whole),
            refused: access_list::only_refused(file, kind, whole),
        }
    }
}

/// Words that give a name to a group of servers that the same file sends requests to.
const GROUPS: &[&str] = &["upstream"];

/// The names that a file gives to things of its own, in small letters.
fn locals(text: &Text<'_>, kind: Option<Kind>) -> HashSet<String> {
    if kind == Some(Kind::Compose) {
        let services = text
            .trees
            .iter()
            .filter_map(|tree| tree.root.get("services"));
        let entries = services.flat_map(Node::entries);
        return entries.map(|entry| entry.key.to_lowercase()).collect();
    }
    if !matches!(kind, None | Some(Kind::Nginx)) {
        return HashSet::new();
    }
    let name = |line: &str| {
        let mut words = line.trim_start().split([' ', '\t', '{']);
        let is_group = GROUPS.contains(&words.next()?);
        let name = words.find(|word| !word.is_empty())?;
        is_group.then(|| name.to_lowercase())
    };
    let whole = text.source.text.as_str();
    let lines = whole.lines().filter(|line| line.len() < MOST_BEFORE);
    lines.filter_map(name).collect()
}

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
    /// The lines before that this one goes on.
    pub(super) earlier: &'t str,
    /// The line behind the name.
    pub(super) after: &'t str,
    /// Whether the name stands in a comment.
    pub(super) in_comment: bool,
    /// Whether the text is a DNS zone, whatever its name.
    pub(super) in_zone: bool,
    /// Whether the text is written for people.
    pub(super) in_prose: bool,
    /// The statement of SQL before the name.
    pub(super) statement: &'t str,
    /// Whether the name is that of an account of a network device, where its section says.
    pub(super) is_account: Option<bool>,
    /// Whether the same file gives the name to a thing of its own.
    pub(super) is_local: bool,
    /// Whether the name is in a set or an access list that is only refused.
    pub(super) is_refused: bool,
    /// The nodes above the name, the root first.
    pub(super) above: Vec<&'t Node>,
    /// The value, where the name is its key.
    pub(super) value: Option<&'t Node>,
}

impl<'t> Around<'t> {
    /// Looks around a name.
    pub(super) fn of(text: &Text<'t>, known: &Whole<'t>, start: usize, end: usize) -> Self {
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
        let mut found: Option<(&Places<'t>, Found<'t>)> = None;
        for places in &known.places {
            let Some(one) = places.at(start) else {
                continue;
            };
            let is_exact = one.is_exact();
            if is_exact || found.is_none() {
                found = Some((places, one));
            }
            if is_exact {
                break;
            }
        }
        let (kind, root) = match &found {
            Some((places, _)) => (Some(places.kind), Some(places.root)),
            None => (text.trees.first().map(|tree| tree.kind), None),
        };
        let found = found.map(|(_, found)| found);
        let in_key = found.as_ref().is_some_and(Found::in_key);
        let value = found.as_ref().and_then(|found| found.value);
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
        let (path, above) = found
            .map(|found| (found.path, found.above))
            .unwrap_or_default();
        let mut keys = Vec::new();
        let said = if in_node && !text.format.is_none_or(is_lines) {
            inner
        } else {
            before
        };
        let own_line = !in_node || spans_lines || text.format.is_none_or(is_lines);
        // What is said within a text: `host=db-1 dbname=x`, `{"host": "db-1"}`.
        let says_keys = || said.contains(['=', '{']) || said.contains(": ");
        if let Some(key) = key_of_placeholder(said) {
            keys.push(key.to_owned());
        } else if let Some(option) = option_before(said) {
            keys.push(option.to_owned());
        } else if (own_line || says_keys())
            && let Some(key) = key_of_line(said)
        {
            keys.push(key.to_owned());
        }
        if let Some(name) = name_beside(&above, &path) {
            keys.push(name.to_owned());
        }
        let names: Vec<&str> = path
            .iter()
            .rev()
            .filter_map(|step| match step {
                // The text of an element of XML, and its attributes.
                Step::Key(key) if key == "#text" => None,
                Step::Key(key) => Some(key.trim_start_matches('-')),
                Step::Index(_) => None,
            })
            .skip(usize::from(in_key))
            .collect();
        keys.extend(names.into_iter().map(str::to_owned));
        // What a parameter is without being told otherwise is its value.
        let is_of_parameter = matches!(
            keys.as_slice(),
            [wrapper, _, of, ..] if DEFAULTS.contains(&wrapper.as_str()) && PARAMETERS.contains(&of.as_str())
        );
        if is_of_parameter {
            keys.remove(0);
        }
        // What Bicep says to exist is in no tree.
        let is_bicep = !in_node && text.format == Some(Format::Bicep);
        if path.is_empty() || is_bicep {
            keys.extend(keys_above(whole, line_start, before));
        }
        let of_lines = text.format.is_none_or(is_lines);
        let in_comment = match (in_node && !of_lines, spans_lines) {
            (true, false) => {
                inner.starts_with('#') && text.format == Some(Format::Yaml)
                    || before.trim_start().starts_with("! ") && text.format == Some(Format::Ini)
            }
            (true, true) => is_comment(inner, after, EMBEDDED),
            (false, _) => {
                let marks = marks(&text.source.name.shown, text.format, known.in_zone);
                is_comment(before, after, marks)
            }
        };
        let in_comment = in_comment || (known.blocks.hold(start) && !in_json(text, in_node));
        let name = whole.get(start..end).unwrap_or("");
        let statement = sql::statement(&text.source.name.shown, whole, start);
        let is_account = path
            .is_empty()
            .then(|| device::names_account(whole, line_start, before))
            .flatten();
        let mut words = before.split_whitespace();
        let list = words.next().filter(|first| *first == "acl");
        let list = list.and_then(|_| words.next()).map(str::to_lowercase);
        let mut sets = known.refused_members.iter();
        let is_refused = list.is_some_and(|list| known.refused.contains(&list))
            || sets.any(|range| range.contains(&start));
        let is_local = known.locals.contains(&name.to_lowercase());
        Self {
            file: &text.source.name.shown,
            format: text.format,
            kind,
            root,
            path,
            in_key,
            scalar: scalar.and_then(Node::as_str),
            keys,
            directive: sql::verb(statement).unwrap_or_else(|| first_word(before)),
            name,
            before,
            earlier: continued(whole, line_start),
            after,
            in_comment,
            in_zone: known.in_zone,
            in_prose: known.in_prose,
            statement,
            is_account,
            is_local,
            is_refused,
            above,
            value,
        }
    }

    /// The nearest key, or the directive.
    pub(super) fn key(&self) -> &str {
        self.keys.first().map_or(&self.directive, String::as_str)
    }

    /// The word that the name stands in, up to the name: from the last blank, quote, comma
    /// or bracket on.
    pub(super) fn word_before(&self) -> &'t str {
        word::last_of(self.before)
    }

    /// The words of the command before the name, over all its lines, without the quote that
    /// the name stands in alone; then those of the command around the quoted text.
    pub(super) fn commands(&self) -> Vec<Vec<&'t str>> {
        let quoted = self.before.trim_end_matches(['"', '\'']);
        let inner = open_command(quoted);
        let mut commands = Vec::new();
        let mut text = quoted;
        for own in [Some(inner), None, None] {
            let own = own.unwrap_or_else(|| open_command(text));
            // What stands in quotes or behind a separator is a command of its own.
            let is_whole = own.len() == text.trim_start().len();
            let earlier = self.earlier.split(['\\', '\n']).filter(|_| is_whole);
            let earlier = earlier.map(|line| open_command(line.trim_end()));
            let words = earlier.chain([own]).flat_map(str::split_whitespace);
            commands.push(words.collect());
            let front = text.strip_suffix(own).unwrap_or("").trim_end();
            let Some(front) = front.strip_suffix(['"', '\'']) else {
                break;
            };
            text = front;
        }
        commands
    }

    /// The password before the name, where that is the host of a URL; what is filled in
    /// later is none.
    pub(super) fn password(&self) -> Option<&'t str> {
        let (_, login) = self.before.strip_suffix('@')?.rsplit_once("://")?;
        let (_, password) = login.split_once(':')?;
        let is_stated = !password.is_empty() && !password.starts_with(['$', '{', '<', '%']);
        let is_login = !login.contains(|one: char| one.is_whitespace() || one == '/');
        (is_stated && is_login).then_some(password)
    }

    /// Whether the name stands in a URL, as the host of it.
    pub(super) fn is_url_host(&self) -> bool {
        if self.follows_filled_in() || self.is_further_host() {
            return true;
        }
        let word = self.word_before();
        word.rfind("://").is_some_and(|at| {
            let scheme = word.get(..at).unwrap_or("").to_lowercase();
            let scheme = scheme
                .rsplit(|one: char| !one.is_ascii_alphanumeric())
                .next();
            !scheme.is_some_and(|scheme| NO_HOST.contains(&scheme))
                && word.get(at + 3..).is_some_and(|rest| {
                    rest.is_empty()
                        || (rest == "/" && word.ends_with("dns:///"))
                        || (rest.ends_with('@') && !rest.contains('/'))
                })
        })
    }

    /// Whether the word around the name says that it is a host, whatever the key is called:
    /// a URL, or `backup@db-1:/srv`.
    pub(super) fn says_host(&self) -> bool {
        let is_path = self.after.starts_with(":/") && self.word_before().ends_with('@');
        self.is_url_host() || is_path
    }

    /// Whether the name is one more host of a URL: `mongodb://db-1,db-2/x`.
    fn is_further_host(&self) -> bool {
        let Some(hosts) = self.before.strip_suffix(',') else {
            return false;
        };
        let hosts = hosts.rsplit_once("://").map(|(_, hosts)| hosts);
        let is_end = |one: char| one.is_whitespace() || matches!(one, '/' | '"' | '\'' | '=' | '`');
        hosts.is_some_and(|hosts| !hosts.is_empty() && !hosts.contains(is_end))
    }

    /// Whether the user of a URL stands before the name and is filled in later:
    /// `amqp://app:$(PASSWORD)@db-1`, `postgres://{{ user }}@db-1`.
    fn follows_filled_in(&self) -> bool {
        let filled = self.before.strip_suffix('@');
        let Some(login) = filled.filter(|login| login.ends_with(['}', ')'])) else {
            return false;
        };
        let rest = login.rfind("://").and_then(|at| login.get(at + 3..));
        rest.is_some_and(|rest| !rest.contains(['/', '"', '\'', ',', '@']))
    }

    /// Whether a port follows, or in a pattern any port.
    pub(super) fn has_port(&self) -> bool {
        self.after.strip_prefix(':').is_some_and(|rest| {
            let is_any = [".*", ".+", "[0-9]", "\\d", "[[:digit:]]"];
            if is_any.iter().any(|any| rest.starts_with(any)) {
                return true;
            }
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            // `zone=db-1:10m` is no port.
            let next = rest.get(digits..).and_then(|rest| rest.chars().next());
            (2..=5).contains(&digits) && !next.is_some_and(char::is_alphanumeric)
        })
    }

    /// The namespace that a short name is looked up in, where the file says so.
    pub(super) fn namespace(&self) -> Option<&'t str> {
        if let Some(namespace) = self.account_of_namespace() {
            return Some(namespace);
        }
        let is_cluster = self.kind?.name().starts_with("kubernetes");
        let beside = self.above.last().and_then(|above| above.get("namespace"));
        let of_object = || self.root?.get("metadata")?.get("namespace");
        let stated = beside.or_else(of_object).filter(|_| is_cluster);
        stated.and_then(Node::as_str)
    }

    /// The namespace of the account of a workload that the name is of:
    /// `cluster.local/ns/shop/sa/`, `system:serviceaccount:shop:`.
    pub(super) fn account_of_namespace(&self) -> Option<&'t str> {
        let word = self.word_before();
        let front = word
            .strip_suffix("/sa/")
            .and_then(|front| front.rsplit_once("/ns/"));
        let front = front.or_else(|| {
            let front = word.strip_suffix(':')?;
            front.rsplit_once("system:serviceaccount:")
        });
        front.map(|(_, namespace)| namespace)
    }

    /// Whether the tag or digest of an image follows.
    pub(super) fn has_tag(&self) -> bool {
        let tag = self.after.strip_prefix(':');
        tag.is_some_and(|tag| {
            tag.starts_with(|one: char| one.is_ascii_alphanumeric() || one == '$')
        }) || self.after.starts_with("@sha256:")
    }

    /// Whether the name is where the host of its word stands: `db-1`, `db-1:5432`,
    /// `http://user@db-1/x`, not `/srv/db-1` or `shop:db-1`.
    pub(super) fn is_host_position(&self) -> bool {
        if self.is_url_host() {
            return true;
        }
        // `${DB_HOST:-db-1}`
        if is_default(self.before) {
            return true;
        }
        let word = self.word_before();
        if is_id_of_host(word) || key_of_placeholder(self.before).is_some() {
            return true;
        }
        if word.is_empty() && self.after.starts_with('/') {
            return program::expects_host(self) == Some(true);
        }
        // `@db-1` is a group of hosts, or a person; of rsyslog the host to send to.
        if word == "@" {
            // `"$user"@db-1`
            let follows_quoted = self.before.ends_with("\"@");
            return self.file.contains("syslog")
                || follows_quoted
                || program::expects_host(self) == Some(true);
        }
        // `ssh -L 5432:db-1:5432`
        let is_tunnel = word
            .strip_suffix(':')
            .is_some_and(|port| port.bytes().all(|one| one.is_ascii_digit()));
        if (is_tunnel && !word.starts_with(':') && self.has_port()) || self.is_play_host() {
            return true;
        }
        let word = word.rsplit_once('@').map_or(word, |(_, after)| after);
        if self.in_key {
            // `^/db-1` is a path.
            return !word.ends_with('/') || word.ends_with("//");
        }
        if word == "/^" && self.directive == "node" {
            return true;
        }
        if word == "/v:" || word.ends_with(":s:") && self.file.ends_with(".rdp") {
            return true;
        }
        // `/n\\\\db-1\share`, `EXAMPLE\DB-1$`
        if (word.ends_with("\\\\") && self.after.starts_with('\\'))
            || (word.ends_with('\\') && self.after.starts_with('$'))
        {
            return true;
        }
        // `rs0/db-1:27017` of MongoDB
        let set = word
            .strip_suffix('/')
            .filter(|set| !set.contains(['/', '.', ':']));
        if set.is_some_and(|set| !set.is_empty()) && self.after.starts_with(":270") {
            return true;
        }
        if machine::is_switch(word) || self.account_of_namespace().is_some() {
            return true;
        }
        match word.strip_suffix(':') {
            // `tcp:db-1`, `host:db-1`, `web:!db-1`
            Some(scheme) => {
                !scheme.is_empty() && scheme.chars().all(|one| one.is_ascii_alphabetic())
            }
            // `db-1/` is a path, `\\\\db-1\share` a host.
            None => {
                let stands_free = word.is_empty() && !self.after.starts_with('/');
                stands_free || BEFORE_HOSTS.contains(&word) || is_pattern(word)
            }
        }
    }

    /// Whether the name is one of the hosts that a play is for: `hosts: web-03:db-1`.
    fn is_play_host(&self) -> bool {
        let is_play = self.kind == Some(Kind::AnsiblePlaybook);
        is_play && self.path.len() == 2 && self.keys.first().is_some_and(|key| key == "hosts")
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
}

/// What may stand before a host in its word.
const BEFORE_HOSTS: &[&str] = &[
    "*.", ".", "!", "-", "\\\\", "\\\\\\\\", "//", "+", "^", "%2F%2F", "%2f%2f", "-h", "-S",
];

/// A pattern of hosts before another: `web:!db-1`, `app:&db-1`.
fn is_pattern(word: &str) -> bool {
    word.strip_suffix(['!', '&'])
        .is_some_and(|word| word.ends_with(':'))
}

/// Whether a place lies in a text of a JSON file, where nothing begins a comment.
fn in_json(text: &Text<'_>, in_node: bool) -> bool {
    in_node
        && matches!(
            text.format,
            Some(Format::Json | Format::Jsonc | Format::Hcl)
        )
}

/// Where a character begins at or before a byte.
pub(super) fn floor(text: &str, mut at: usize) -> usize {
    while at > 0 && !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Formats that have no trees worth asking about what is said on a line, since a scalar is
/// a whole line or command there.
pub(super) fn is_lines(format: Format) -> bool {
    matches!(
        format,
        Format::Dockerfile
            | Format::Nginx
            | Format::SshdConfig
            | Format::Sudoers
            | Format::Directives
            | Format::Systemd
            | Format::Ignore
            | Format::Apache
            | Format::Haproxy
            | Format::Iptables
            | Format::Nftables
            | Format::Zone
            | Format::Hosts
            | Format::KnownHosts
            | Format::PgHba
            | Format::PgIdent
            | Format::Crontab
            | Format::SystemCrontab
            | Format::SshConfig
            | Format::AuthorizedKeys
            | Format::Blocks
            | Format::BlockLines
            | Format::Settings
            | Format::Exports
            | Format::Fstab
            | Format::Postfix
    )
}
