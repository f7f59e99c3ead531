//! Ansible inventories in INI, YAML and JSON. Being listed means being in use, unless a
//! group or the variable `lifecycle_state` says otherwise. Of the variables only those
//! that name or own a host are read; the others may be secrets.
//!
//! A range (`web[01:10]`) is many hosts that stand in one place: each has the region of
//! the pattern.

use std::collections::{BTreeMap, BTreeSet};

use super::reading::{Draft, Reading};
use super::status::{Status, System};
use super::words::folded;
use crate::document::{Node, Region, Value};

/// How many hosts the ranges of one file may make.
const MAX_HOSTS: usize = 100_000;
/// How deep groups lie in groups.
const MAX_DEPTH: usize = 64;

/// Fields, and the names that people give to variables which state them.
#[rustfmt::skip]
const VARIABLES: &[(&str, &[&str])] = &[
    ("identifiers.fqdn", &["ansible_host", "ansible_ssh_host", "fqdn", "host_fqdn", "service_fqdn", "server_fqdn", "dns_name", "public_dns", "public_dns_name", "private_dns_name", "public_hostname"]),
    ("identifiers.ip", &["ip", "ip_address", "ipaddress", "ipv4", "ipv6", "ipv4_address", "ipv6_address", "public_ip", "private_ip", "public_ipv4", "private_ipv4", "public_ipv6", "public_ip_address", "private_ip_address",
        "internal_ip", "external_ip", "management_ip", "mgmt_ip", "primary_ip", "host_ip", "server_ip"]),
    ("identifiers.mac", &["mac", "mac_address", "macaddress", "hwaddr", "hardware_address"]),
    ("identifiers.serial", &["serial_number", "serial", "serial_no"]),
    ("identifiers.tag", &["asset_tag"]),
    ("status", &["lifecycle_state", "lifecycle"]),
    ("owner.team", &["owner"]),
    ("environment", &["env", "environment"]),
    ("plan.decommission_by", &["decommission_date"]),
    ("decommission.retired_on", &["retired_on", "retired_at", "decommissioned_on", "decommissioned_at", "fecha_baja"]),
];

/// The name of a variable that states a field, and the field.
fn field(variable: &str) -> Option<(&'static str, &'static str)> {
    VARIABLES.iter().find_map(|&(path, names)| {
        let name = names.iter().find(|name| **name == variable)?;
        Some((*name, path))
    })
}

/// What is known of one host when the file is read.
#[derive(Debug, Default)]
struct Host {
    region: Region,
    groups: BTreeSet<String>,
    variables: Vec<(&'static str, &'static str, Node)>,
}

#[derive(Debug, Default)]
struct Hosts {
    /// In the order of the file.
    names: Vec<String>,
    hosts: BTreeMap<String, Host>,
    /// Group to the groups it lies in.
    parents: BTreeMap<String, BTreeSet<String>>,
    /// Where a group was first named.
    groups: BTreeMap<String, Region>,
    /// Variables that are not read, and where each first stands.
    unused: BTreeMap<String, Region>,
}

/// Reads a tree of YAML or JSON.
pub(super) fn read_tree(root: &Node, reading: &mut Reading<'_>) {
    let mut hosts = Hosts::default();
    for entry in root.entries() {
        if entry.key == "_meta" {
            continue;
        }
        hosts.group(&entry.key, entry.key_region, &entry.value, None, 0);
    }
    let variables = root.get("_meta").and_then(|meta| meta.get("hostvars"));
    for entry in variables.map_or(&[][..], Node::entries) {
        hosts.variables(&entry.key, &entry.value);
    }
    hosts.into_assets(reading);
}

/// Reads a text in INI.
pub(super) fn read_text(text: &str, reading: &mut Reading<'_>) {
    let mut hosts = Hosts::default();
    let mut section = ("ungrouped".to_owned(), Section::Hosts);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        let content = line.trim();
        let lead = line.len() - line.trim_start().len();
        if content.is_empty() || content.starts_with(['#', ';']) {
            continue;
        }
        let place = at + lead;
        if let Some(name) = content
            .strip_prefix('[')
            .and_then(|rest| rest.split(']').next())
        {
            let (name, kind) = match name.split_once(':') {
                Some((name, "children")) => (name, Section::Children),
                Some((name, _)) => (name, Section::Variables),
                None => (name, Section::Hosts),
            };
            let region = Region::new(place + 1, place + 1 + name.len());
            hosts.groups.entry(name.to_owned()).or_insert(region);
            section = (name.to_owned(), kind);
            continue;
        }
        let words = words(content, place);
        let Some((first, region)) = words.first() else {
            continue;
        };
        match section.1 {
            Section::Variables => {}
            Section::Children => {
                hosts.groups.entry(first.clone()).or_insert(*region);
                hosts.lies_in(first, &section.0);
            }
            Section::Hosts => {
                let names = expand(first, MAX_HOSTS.saturating_sub(hosts.names.len()));
                for name in names {
                    hosts.host(&name, *region).groups.insert(section.0.clone());
                    for (word, region) in words.iter().skip(1) {
                        hosts.assignment(&name, word, *region);
                    }
                }
            }
        }
    }
    hosts.into_assets(reading);
}

#[derive(Clone, Copy)]
enum Section {
    Hosts,
    Children,
    Variables,
}

/// The words of a line with their places; a word may hold quoted blanks, and a comment
/// ends the line.
fn words(line: &str, start: usize) -> Vec<(String, Region)> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut from = None;
    let mut quote = None;
    for (at, character) in line.char_indices() {
        match (quote, character) {
            (Some(open), _) if character == open => quote = None,
            (None, '"' | '\'') if from.is_some() => quote = Some(character),
            (None, '#') if from.is_none() => break,
            (None, _) if character.is_whitespace() => {
                if let Some(from) = from.take() {
                    words.push((
                        std::mem::take(&mut word),
                        Region::new(start + from, start + at),
                    ));
                }
                continue;
            }
            _ => word.push(character),
        }
        from.get_or_insert(at);
    }
    if let Some(from) = from {
        words.push((word, Region::new(start + from, start + line.len())));
    }
    words
}

/// The hosts of a pattern: `web[01:03].x` and `db-[a:c]`, with a step `[1:9:2]`.
fn expand(pattern: &str, most: usize) -> Vec<String> {
    let mut done = vec![String::new()];
    let mut rest = pattern;
    while let Some((before, range, after)) = range(rest) {
        let mut next = Vec::new();
        for start in &done {
            for value in &range {
                if next.len() < most {
                    next.push(format!("{start}{before}{value}"));
                }
            }
        }
        done = next;
        rest = after;
    }
    for name in &mut done {
        name.push_str(rest);
    }
    done.truncate(most);
    done
}

/// What stands before the first range, its values, and what stands behind it.
fn range(text: &str) -> Option<(&str, Vec<String>, &str)> {
    let (before, rest) = text.split_once('[')?;
    let (inside, after) = rest.split_once(']')?;
    let mut parts = inside.split(':');
    let (first, last) = (parts.next()?, parts.next()?);
    let step = match parts.next() {
        Some(step) => step.parse::<usize>().ok().filter(|&step| step > 0)?,
        None => 1,
    };
    let values: Vec<String> = match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(from), Ok(to)) => {
            let width = if first.starts_with('0') {
                first.len()
            } else {
                0
            };
            (from..=to)
                .step_by(step)
                .take(MAX_HOSTS)
                .map(|number| format!("{number:0width$}"))
                .collect()
        }
        _ => {
            let (mut first, mut last) = (first.chars(), last.chars());
            let (from, to) = (first.next()?, last.next()?);
            if first.next().is_some()
                || last.next().is_some()
                || !from.is_ascii_alphabetic()
                || !to.is_ascii_alphabetic()
            {
                return None;
            }
            (from..=to).step_by(step).map(String::from).collect()
        }
    };
    (!values.is_empty()).then_some((before, values, after))
}

impl Hosts {
    fn host(&mut self, name: &str, region: Region) -> &mut Host {
        if !self.hosts.contains_key(name) {
            self.names.push(name.to_owned());
        }
        self.hosts.entry(name.to_owned()).or_insert_with(|| Host {
            region,
            ..Host::default()
        })
    }

    fn lies_in(&mut self, group: &str, parent: &str) {
        let parents = self.parents.entry(group.to_owned()).or_default();
        parents.insert(parent.to_owned());
    }

    fn group(
        &mut self,
        name: &str,
        region: Region,
        group: &Node,
        parent: Option<&str>,
        depth: usize,
    ) {
        self.groups.entry(name.to_owned()).or_insert(region);
        if let Some(parent) = parent {
            self.lies_in(name, parent);
        }
        // JSON of dynamic inventories has lists where YAML has maps.
        if let Some(list) = group
            .is_list()
            .then_some(group)
            .or_else(|| group.get("hosts").filter(|hosts| hosts.is_list()))
        {
            for host in list.items() {
                if let Some(text) = host.as_str() {
                    self.member(text, host.region, name, None);
                }
            }
        }
        for entry in group.get("hosts").map_or(&[][..], Node::entries) {
            self.member(&entry.key, entry.key_region, name, Some(&entry.value));
        }
        if depth >= MAX_DEPTH {
            return;
        }
        match group.get("children").map(|children| &children.value) {
            Some(Value::Map(children)) => {
                for entry in children {
                    self.group(
                        &entry.key,
                        entry.key_region,
                        &entry.value,
                        Some(name),
                        depth + 1,
                    );
                }
            }
            Some(Value::List(children)) => {
                for child in children.iter().filter_map(Node::as_str) {
                    self.lies_in(child, name);
                }
            }
            _ => {}
        }
    }

    fn member(&mut self, pattern: &str, region: Region, group: &str, variables: Option<&Node>) {
        for name in expand(pattern, MAX_HOSTS.saturating_sub(self.names.len())) {
            let host = self.host(&name, region);
            host.groups.insert(group.to_owned());
            if let Some(variables) = variables {
                self.variables(&name, variables);
            }
        }
    }

    fn variables(&mut self, host: &str, variables: &Node) {
        for entry in variables.entries() {
            self.variable(host, &entry.key, entry.key_region, entry.value.clone());
        }
    }

    /// `name=value` on the line of a host.
    fn assignment(&mut self, host: &str, word: &str, region: Region) {
        let Some((name, value)) = word.split_once('=') else {
            return;
        };
        let equals = region.start as usize + name.len();
        let place = Region::new(region.start as usize, equals);
        let value = Node::string(value, Region::new(equals + 1, region.end as usize));
        self.variable(host, name, place, value);
    }

    fn variable(&mut self, host: &str, name: &str, place: Region, value: Node) {
        let Some(host) = self.hosts.get_mut(host) else {
            return;
        };
        match field(name) {
            Some((name, path)) => host.variables.push((name, path, value)),
            None => {
                self.unused.entry(name.to_owned()).or_insert(place);
            }
        }
    }

    /// All groups that a host lies in, the nearest first.
    fn groups_of<'s>(&'s self, host: &'s Host) -> Vec<&'s str> {
        let mut found: Vec<&str> = host.groups.iter().map(String::as_str).collect();
        let mut at = 0;
        while let Some(&group) = found.get(at) {
            at += 1;
            for parent in self.parents.get(group).into_iter().flatten() {
                if !found.contains(&parent.as_str()) {
                    found.push(parent);
                }
            }
        }
        found
    }

    fn into_assets(self, reading: &mut Reading<'_>) {
        for (name, &region) in &self.unused {
            reading.column(name, region, None, "");
        }
        for name in &self.names {
            let Some(host) = self.hosts.get(name) else {
                continue;
            };
            let mut draft = Draft::new(host.region);
            let cell = Node::string(name.as_str(), host.region);
            reading.put(&mut draft, "id", "host", &cell);
            reading.put(&mut draft, "identifiers.hostname", "host", &cell);
            for (label, path, value) in &host.variables {
                // A template is no name.
                if value.as_str().is_some_and(|text| text.contains("{{")) {
                    continue;
                }
                reading.put(&mut draft, path, label, value);
            }
            let groups = self.groups_of(host);
            if draft.get("status").is_none() {
                let told = groups.iter().find_map(|group| {
                    let status = status_of_group(group)?;
                    Some((status, *group, *self.groups.get(*group)?))
                });
                let (status, stated, region) =
                    told.unwrap_or((Status::Active, "listed", host.region));
                reading.set_status(&mut draft, status, stated, region);
            }
            let environment = groups.iter().find_map(|group| {
                super::words::canonical(super::words::ENVIRONMENT, group).map(|word| (word, *group))
            });
            if let Some((word, group)) = environment
                && let Some(&region) = self.groups.get(group)
            {
                reading.imply(&mut draft, "environment", word, region);
            }
            reading.imply(&mut draft, "kind", "server", host.region.before());
            reading.finish(draft);
        }
    }
}

/// What the name of a group says of its hosts, if it says something: all of its words
/// have to, since `web_retired` does and `production` does not.
fn status_of_group(group: &str) -> Option<Status> {
    let folded = folded(group);
    let whole = Status::of(System::Common, &folded);
    let word = || {
        folded.split(' ').find_map(|word| {
            Status::of(System::Common, word)
                .filter(|status| status.is_gone() || *status == Status::Decommissioning)
        })
    };
    let is_negated = folded
        .split(' ')
        .any(|word| matches!(word, "not" | "non" | "no"));
    whole.or_else(word).filter(|status| {
        !is_negated
            && (status.is_gone() || matches!(status, Status::Decommissioning | Status::Legacy))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_expanded() {
        assert_eq!(
            expand("web[08:10].x", 99),
            ["web08.x", "web09.x", "web10.x"]
        );
        assert_eq!(expand("db-[a:c]", 99), ["db-a", "db-b", "db-c"]);
        assert_eq!(expand("r[1:2]n[1:2]", 99), ["r1n1", "r1n2", "r2n1", "r2n2"]);
        assert_eq!(expand("n[0:9:5]", 99), ["n0", "n5"]);
        assert_eq!(expand("[2001:db8::1]", 99), ["[2001:db8::1]"]);
        assert_eq!(expand("n[1:999999999]", 5).len(), 5);
    }

    #[test]
    fn a_group_may_tell_the_status() {
        assert_eq!(status_of_group("decommissioned"), Some(Status::Retired));
        assert_eq!(status_of_group("web_retired"), Some(Status::Retired));
        assert_eq!(status_of_group("a_retirar"), Some(Status::Decommissioning));
        assert_eq!(status_of_group("production"), None);
        assert_eq!(status_of_group("not_retired"), None);
    }

    #[test]
    fn words_of_a_line_know_their_places() {
        let words = words("web-01 ansible_host=10.0.0.1 x='a b' # y", 10);
        let texts: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
        assert_eq!(texts, ["web-01", "ansible_host=10.0.0.1", "x=a b"]);
        assert_eq!(words[1].1, Region::new(17, 38));
    }
}
