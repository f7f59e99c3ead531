//! From a cell to the value of a field: texts, dates, flags, levels, words, identifiers.

use chrono::NaiveDate;

use super::{Reading, shown};
use crate::document::{Entry, Node, Region, Unknown, Value};
use crate::inventory::date::{self, NoDate};
use crate::inventory::doubt::{Doubt, Topic};
use crate::inventory::identifier::{self, Type};
use crate::inventory::model::Holds;
use crate::inventory::secret::is_secret;
use crate::inventory::status::{Status, System};
use crate::inventory::words::{self, folded};

impl<'a> Reading<'a> {
    /// The node of a field.
    pub(super) fn leaf(
        &mut self,
        holds: Holds,
        path: &str,
        label: &str,
        cell: &Node,
    ) -> Option<Node> {
        match holds {
            Holds::Text => self.text(path, cell),
            Holds::Texts => self.texts(path, cell),
            Holds::Date => self.date(path, label, cell),
            Holds::Flag => self.flag(path, cell),
            Holds::Level => self.level(path, cell),
            Holds::Status => {
                let text = self.text_of(cell);
                let status = self.status_word(self.system, &text, cell.region);
                Some(Node::string(
                    status.unwrap_or(Status::Unknown).name(),
                    cell.region,
                ))
            }
            Holds::Word(words) => self.word(words, path, cell),
            Holds::Identifiers(of) => {
                let found = self.identifiers(of, label, cell);
                let items = found.into_iter().map(|(_, node)| node).collect();
                Some(Node::new(Value::List(items), cell.region))
            }
            Holds::Anything => Some(self.without_secrets(path, cell)),
        }
    }

    /// The text of a scalar as written: `1.10` is a version and not a number.
    pub(in crate::inventory) fn text_of(&self, cell: &Node) -> String {
        match &cell.value {
            Value::String(text) => text.trim().to_owned(),
            Value::List(_) | Value::Map(_) | Value::Null => String::new(),
            Value::Bool(_) | Value::Int(_) | Value::Float(_) => {
                self.raw(cell.region).trim().to_owned()
            }
        }
    }

    pub(super) fn raw(&self, region: Region) -> &'a str {
        self.source
            .text
            .get(region.start as usize..region.end as usize)
            .unwrap_or("")
    }

    fn text(&mut self, path: &str, cell: &Node) -> Option<Node> {
        if cell.is_list() || cell.is_map() {
            self.bad_value(path, cell, "one text");
            return None;
        }
        let text = self.text_of(cell);
        if is_secret(&text) {
            self.secret(path, cell.region);
            return None;
        }
        Some(Node::string(text, cell.region))
    }

    fn texts(&mut self, path: &str, cell: &Node) -> Option<Node> {
        let mut items = Vec::new();
        for part in parts(cell) {
            if part.is_map() || part.is_list() {
                self.bad_value(path, part, "a list of texts");
                continue;
            }
            let text = self.text_of(part);
            if is_secret(&text) {
                self.secret(path, part.region);
                continue;
            }
            for (offset, piece) in identifier::pieces(Type::Serial, &text) {
                items.push(Node::string(piece, self.piece(part, &text, offset, piece)));
            }
        }
        Some(Node::new(Value::List(items), cell.region))
    }

    pub(super) fn date(&mut self, path: &str, label: &str, cell: &Node) -> Option<Node> {
        let text = self.text_of(cell);
        let (topic, reason, next) = match date::read(&text, self.order(label)) {
            Ok(date) => return Some(Node::string(date.to_string(), cell.region)),
            Err(NoDate::Empty) if !cell.is_map() && !cell.is_list() => return None,
            Err(NoDate::Ambiguous) => (
                Topic::AmbiguousDate,
                "day and month can be read in two ways",
                "write it as 2026-03-31, or state date-format for this file in rearguard.toml",
            ),
            Err(_) => (
                Topic::UnreadableDate,
                "this is no date",
                "write it as 2026-03-31",
            ),
        };
        let message = format!("{reason}: {:?} in {label}", shown(&text));
        self.doubt(Doubt {
            field: path.to_owned(),
            value: shown(&text),
            ..Doubt::new(topic, cell.region, message, next)
        });
        Some(unknown(reason, &text, cell.region))
    }

    /// The day that a text of a column is, if it is one.
    pub(in crate::inventory) fn day(&self, label: &str, text: &str) -> Option<NaiveDate> {
        date::read(text, self.order(label)).ok()
    }

    fn order(&self, label: &str) -> Option<date::Order> {
        let learnt = || self.orders.get(label).copied();
        self.mapping.date.or_else(learnt)
    }

    fn flag(&mut self, path: &str, cell: &Node) -> Option<Node> {
        let value = match &cell.value {
            Value::Bool(value) => Some(*value),
            _ => match folded(&self.text_of(cell)).as_str() {
                "yes" | "y" | "true" | "1" | "si" | "s" | "x" | "verdadero" => Some(true),
                "no" | "n" | "false" | "0" | "falso" => Some(false),
                _ => None,
            },
        };
        let Some(value) = value else {
            self.bad_value(path, cell, "yes or no");
            return Some(unknown("neither yes nor no", "", cell.region));
        };
        Some(Node::new(Value::Bool(value), cell.region))
    }

    fn level(&mut self, path: &str, cell: &Node) -> Option<Node> {
        let text = self.text_of(cell);
        let level = match level_of(&text, self.system) {
            Some(level) => level,
            None if folded(&text) == "unknown" => {
                return Some(Node::string("unknown", cell.region));
            }
            None => {
                self.bad_value(path, cell, "a level from 1 to 5");
                return Some(unknown("no level from 1 to 5", "", cell.region));
            }
        };
        Some(Node::new(Value::Int(level), cell.region))
    }

    fn word(&mut self, words: words::Words, path: &str, cell: &Node) -> Option<Node> {
        let text = self.text_of(cell);
        let bare = ["cmdb_ci_", "alm_", "cmdb_", "u_"]
            .iter()
            .find_map(|prefix| text.strip_prefix(prefix))
            .unwrap_or(&text);
        let by_type = || match path {
            "kind" => kind_of_type(&text)
                .or_else(|| words::canonical(words, &singular(bare)))
                .or_else(|| host_kind(bare)),
            _ => None,
        };
        if let Some(name) = words::canonical(words, bare).or_else(by_type) {
            return Some(Node::string(name, cell.region));
        }
        if date::is_nothing(&text) {
            return Some(Node::string("unknown", cell.region));
        }
        let known = self.doubts.iter_mut().find(|doubt| {
            doubt.topic == Topic::UnknownWord && doubt.field == path && doubt.value == shown(&text)
        });
        if let Some(doubt) = known {
            doubt.count += 1;
        } else {
            let names: Vec<&str> = words.iter().map(|&(name, _)| name).collect();
            let message = format!("{:?} is not one of the words of {path}", shown(&text));
            let next = format!("use one of {}", names.join(", "));
            self.doubt(Doubt {
                field: path.to_owned(),
                value: shown(&text),
                ..Doubt::new(Topic::UnknownWord, cell.region, message, &next)
            });
        }
        Some(Node::string("unknown", cell.region))
    }

    /// The identifiers of a cell, each with its own place.
    pub(super) fn identifiers(&mut self, of: Type, label: &str, cell: &Node) -> Vec<(Type, Node)> {
        let mut found = Vec::new();
        for part in parts(cell) {
            if part.is_map() || part.is_list() {
                self.bad_value(
                    &format!("identifiers.{}", of.name()),
                    part,
                    "a list of texts",
                );
                continue;
            }
            let text = self.text_of(part);
            if date::is_nothing(&text) {
                continue;
            }
            let is_key = of == Type::Fingerprint && text.starts_with("ssh-");
            let pieces = if is_key {
                vec![(0, text.as_str())]
            } else {
                identifier::pieces(of, &text)
            };
            let pieces = hosts_among_words(of, &text, pieces);
            for (offset, piece) in pieces {
                let region = self.piece(part, &text, offset, piece);
                if date::is_nothing(piece) {
                    continue;
                }
                if let Some(normal) = identifier::normal(of, piece) {
                    if is_secret(&normal.text) {
                        self.secret(&format!("identifiers.{}", of.name()), region);
                    } else {
                        let region = without_port(region, piece, &normal.text);
                        found.push((normal.of, Node::string(normal.text, region)));
                    }
                    continue;
                }
                // What a fingerprint column holds instead may be the key itself.
                let hidden = of == Type::Fingerprint || is_secret(piece);
                let value = if hidden { String::new() } else { shown(piece) };
                let message = if hidden {
                    format!(
                        "{label} holds something else than {}; it is not shown",
                        about(of)
                    )
                } else {
                    format!("{value:?} in {label} is not {}", about(of))
                };
                self.doubt(Doubt {
                    field: format!("identifiers.{}", of.name()),
                    value,
                    ..Doubt::new(
                        Topic::BadIdentifier,
                        region,
                        message,
                        "correct the cell, or map the column to another field",
                    )
                });
            }
        }
        found
    }

    /// Where a piece of a cell stands: found in the text as written, else the whole cell.
    fn piece(&self, cell: &Node, text: &str, offset: usize, piece: &str) -> Region {
        let raw = self.raw(cell.region);
        let at = raw
            .find(text)
            .map(|at| at + offset)
            .or_else(|| raw.find(piece));
        let Some(at) = at.filter(|_| !piece.is_empty()) else {
            return cell.region;
        };
        let start = cell.region.start as usize + at;
        Region {
            source: cell.region.source,
            ..Region::new(start, start + piece.len())
        }
    }

    fn without_secrets(&mut self, path: &str, node: &Node) -> Node {
        let value = match &node.value {
            Value::String(text) if is_secret(text) => {
                self.secret(path, node.region);
                Value::Null
            }
            Value::List(items) => Value::List(
                items
                    .iter()
                    .map(|item| self.without_secrets(path, item))
                    .collect(),
            ),
            Value::Map(entries) => Value::Map(
                entries
                    .iter()
                    .map(|entry| Entry {
                        value: self.without_secrets(path, &entry.value),
                        ..entry.clone()
                    })
                    .collect(),
            ),
            other => other.clone(),
        };
        Node::new(value, node.region)
    }
}

/// Of `db.example.org:5432` the part that is the name.
fn without_port(region: Region, piece: &str, name: &str) -> Region {
    let rest = piece
        .get(name.len()..)
        .and_then(|rest| rest.strip_prefix(':'));
    let is_port = rest.is_some_and(|port| port.bytes().all(|one| one.is_ascii_digit()));
    let is_piece = region.end.checked_sub(region.start) == u32::try_from(piece.len()).ok();
    if !is_port || !is_piece {
        return region;
    }
    let start = region.start as usize;
    Region {
        source: region.source,
        ..Region::new(start, start + name.len())
    }
}

/// Of a cell such as `web-01 y web-02 (la vieja)` the pieces that are hosts. A cell of plain
/// words names none of them, and is one piece, so that it is said.
fn hosts_among_words<'t>(
    of: Type,
    text: &'t str,
    pieces: Vec<(usize, &'t str)>,
) -> Vec<(usize, &'t str)> {
    if !matches!(of, Type::Hostname | Type::Fqdn | Type::Ip | Type::Cidr) || pieces.len() < 2 {
        return pieces;
    }
    let is_host = |piece: &str| {
        let has_sign = piece
            .contains(|one: char| one.is_ascii_digit() || matches!(one, '.' | '-' | '_' | ':'));
        has_sign && identifier::normal(of, piece).is_some()
    };
    if pieces.iter().all(|(_, piece)| is_host(piece)) || text.contains([',', ';', '|', '\n']) {
        return pieces;
    }
    let hosts: Vec<_> = pieces
        .iter()
        .copied()
        .filter(|(_, piece)| is_host(piece))
        .collect();
    if hosts.is_empty() {
        vec![(0, text)]
    } else {
        hosts
    }
}

/// 1 to 5, 5 the highest; ServiceNow counts from the other end.
fn level_of(text: &str, system: System) -> Option<i64> {
    let folded = folded(text);
    let (first, rest) = folded.split_once(' ').unwrap_or((&folded, ""));
    if let Ok(number) = first.parse::<i64>() {
        let is_service_now = matches!(system, System::ServiceNowInstall | System::ServiceNowAsset);
        if is_service_now && (1..=4).contains(&number) {
            return Some(6 - number);
        }
        return (rest.is_empty() && (1..=5).contains(&number)).then_some(number);
    }
    Some(match folded.as_str() {
        "very high" | "critical" | "muy alta" | "muy alto" | "critica" | "critico"
        | "mission critical" => 5,
        "high" | "alta" | "alto" => 4,
        "medium" | "moderate" | "media" | "medio" | "normal" => 3,
        "low" | "baja" | "bajo" => 2,
        "very low" | "none" | "muy baja" | "muy bajo" | "minimal" | "nula" => 1,
        _ => return None,
    })
}

fn about(of: Type) -> &'static str {
    match of {
        Type::Fqdn => "a full domain name",
        Type::Hostname => "a host name",
        Type::Ip => "an IP address",
        Type::Cidr => "a network",
        Type::Mac => "a hardware address",
        Type::Serial => "a serial number",
        Type::Arn => "an ARN",
        Type::Account => "an AWS account id",
        Type::Bucket => "a bucket or storage account",
        Type::ResourceId => "a resource id",
        Type::ResourceAddress => "a resource address",
        Type::Image => "an image",
        Type::Repo => "a repository",
        Type::Purl => "a package URL",
        Type::Cpe => "a CPE name",
        Type::Email => "a mail address",
        Type::AccountName => "the name of an account",
        Type::KeyId => "the id of a key",
        Type::Fingerprint => "a fingerprint",
        Type::Tag => "an asset tag",
    }
}

/// A value that is known to be stated and cannot be read.
fn unknown(reason: &str, text: &str, region: Region) -> Node {
    let mut node = Node::new(Value::Null, region);
    node.notes_mut().unknown = Some(Unknown {
        reason: reason.to_owned(),
        reference: shown(text),
    });
    node
}

pub(super) fn states_nothing(cell: &Node) -> bool {
    match &cell.value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty() || text.trim() == "-",
        Value::List(items) => items.is_empty(),
        _ => false,
    }
}

/// The members of a list, or the one value itself.
pub(super) fn parts(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(items) => items,
        _ => std::slice::from_ref(node),
    }
}

/// The kind of host that one of several words names, as in `Servidor HP` and `Core switch`.
pub(in crate::inventory) fn host_kind(text: &str) -> Option<&'static str> {
    folded(text)
        .split(' ')
        .filter_map(|word| words::canonical(words::KIND, word))
        .find(|kind| words::is_host(kind))
}

/// `Printers` as the one of them.
fn singular(text: &str) -> String {
    let text = folded(text);
    let stem = ["switches", "buses", "boxes", "redes", "ones", "ores"]
        .iter()
        .any(|ending| text.ends_with(ending))
        .then(|| text.strip_suffix("es"))
        .flatten();
    let stem = stem.or_else(|| text.strip_suffix('s')).unwrap_or(&text);
    stem.to_owned()
}

/// The kind of `AWS::EC2::Instance` and `aws_db_instance`.
fn kind_of_type(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    if !lower.starts_with("aws") && !lower.starts_with("google_") && !lower.starts_with("azurerm_")
    {
        return None;
    }
    let ends = |words: &[&str]| words.iter().any(|word| lower.ends_with(word));
    Some(
        if ends(&[
            "ec2::instance",
            "aws_instance",
            "compute_instance",
            "virtual_machine",
        ]) {
            "vm"
        } else if ends(&[
            "dbinstance",
            "dbcluster",
            "db_instance",
            "rds_cluster",
            "dynamodb::table",
        ]) {
            "database"
        } else if ends(&["iam::user", "iam::role", "iam_user", "iam_role"]) {
            "identity"
        } else if ends(&["kms::key", "kms_key"]) {
            "key"
        } else if ends(&["acm::certificate", "acm_certificate"]) {
            "certificate"
        } else if ends(&["subnet", "vpc"]) {
            "network"
        } else if ends(&["eks::cluster", "eks_cluster", "container_cluster"]) {
            "cluster"
        } else {
            "cloud_resource"
        },
    )
}
