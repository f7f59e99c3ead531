//! What completes an asset, and the file, when all of it is read: an id, a name to be
//! found by, what follows from the kind, ids that came twice.

use std::collections::HashMap;

use super::{Draft, Reading, StatusWord, shown};
use crate::document::{Encoding, Node, Region, Value};
use crate::inventory::doubt::{Doubt, Topic};
use crate::inventory::identifier::{self, Type};
use crate::inventory::looks;
use crate::inventory::model;
use crate::inventory::product;
use crate::inventory::status::Status;
use crate::inventory::words;

impl Reading<'_> {
    /// Completes an asset with what follows from what it states, and keeps it.
    pub(in crate::inventory) fn finish(&mut self, mut draft: Draft) {
        by_arn(&mut draft);
        by_path(&mut draft);
        by_number(&mut draft);
        people(&mut draft);
        self.by_word(&mut draft);
        self.name_as_identifier(&mut draft);
        short_names(&mut draft);
        if let Some(name) = draft.get("product.name").cloned()
            && let Some(text) = name.as_str()
            && let Some((slug, version)) = product::of(text)
        {
            let key = name.region.before();
            draft.insert("product.slug", key, Node::string(slug, name.region));
            if let Some(version) = version {
                draft.insert("product.version", key, Node::string(version, name.region));
            }
        }
        if let Some(kind) = draft.get("kind").cloned()
            && let Some(name) = kind.as_str().filter(|&name| name != "unknown")
        {
            let tangible = Node::new(Value::Bool(words::is_tangible(name)), kind.region);
            draft.replace("tangible", tangible);
        }
        let region = draft.root.region;
        if draft.get("status").is_none() {
            draft.insert(
                "status",
                region.before(),
                Node::string(Status::Unknown.name(), region),
            );
        }
        let refers = draft
            .get("identifiers")
            .is_some_and(|identifiers| !identifiers.entries().is_empty());
        if draft.get("id").is_none() {
            let (text, place) = self.substitute_id(&draft);
            draft.insert("id", place.before(), Node::string(text, place));
        }
        if !refers {
            let id = draft.text("id").unwrap_or_default().to_owned();
            self.doubt(Doubt {
                asset: id.clone(),
                ..Doubt::new(
                    Topic::NoIdentifier,
                    region,
                    format!(
                        "{} has no identifier, so nothing that refers to it can be found",
                        shown(&id)
                    ),
                    "give it a host name, address or other identifier",
                )
            });
        }
        if let Value::Map(entries) = &mut draft.root.value {
            entries.sort_by_key(|entry| model::order(&entry.key));
        }
        self.assets.push(draft.root);
    }

    /// Like [`Self::finish`], for what is described rather than listed: that nothing can
    /// refer to it is worth saying only where it is gone.
    pub(in crate::inventory) fn finish_as_described(&mut self, draft: Draft) {
        let before = self.doubts.len();
        self.finish(draft);
        let status = self
            .assets
            .last()
            .and_then(|asset| asset.get("status")?.as_str());
        if !status.and_then(Status::named).is_some_and(Status::is_gone) {
            let more = self.doubts.split_off(before);
            let others = more
                .into_iter()
                .filter(|doubt| doubt.topic != Topic::NoIdentifier);
            self.doubts.extend(others);
        }
    }

    /// What stands for a missing id: the name, else the first identifier, else the line.
    fn substitute_id(&self, draft: &Draft) -> (String, Region) {
        if let Some(node) = draft.get("name")
            && let Some(name) = node.as_str()
        {
            return (name.to_owned(), node.region);
        }
        let first = Type::ALL.iter().find_map(|of| {
            let list = draft.get(&format!("identifiers.{}", of.name()))?;
            list.items().first()
        });
        if let Some(node) = first
            && let Some(text) = node.as_str()
        {
            return (text.to_owned(), node.region);
        }
        let region = draft.root.region;
        let line = self.source.position(region.start).line;
        (format!("{}:{line}", self.source.name.shown), region)
    }

    /// People name hosts by their host name: without another name of a host, the name
    /// or else the id counts as one, if it can be.
    fn name_as_identifier(&mut self, draft: &mut Draft) {
        let has = |of: Type| draft.identifiers(of).is_some();
        let kind = draft.text("kind").unwrap_or("unknown").to_owned();
        // Beside other names of a host, its own counts where it looks like one.
        let is_other = has(Type::Fqdn)
            && !has(Type::Hostname)
            && words::is_host(&kind)
            && draft
                .text("name")
                .is_some_and(|name| !name.contains('.') && looks_like_host(name));
        if (has(Type::Fqdn) && !is_other) || has(Type::Hostname) {
            return;
        }
        // What is beyond doubt comes before what people call it.
        let is_certain = draft
            .text("id")
            .is_some_and(|id| looks::certain(id) == Some(Type::Fqdn));
        let paths = if is_certain {
            ["id", "name"]
        } else {
            ["name", "id"]
        };
        for path in paths {
            let Some(node) = draft.get(path).cloned() else {
                continue;
            };
            let Some(text) = node.as_str() else { continue };
            let by_form = looks::certain(text).filter(|of| {
                matches!(
                    of,
                    Type::Arn
                        | Type::Ip
                        | Type::Cidr
                        | Type::Mac
                        | Type::Repo
                        | Type::Image
                        | Type::ResourceId
                        | Type::Fingerprint
                        | Type::KeyId
                        | Type::Bucket
                )
            });
            if let Some(normal) = by_form.and_then(|of| identifier::normal(of, text)) {
                if !has(normal.of) {
                    draft.identify(normal.of, &normal.text, node.region);
                }
                return;
            }
            let identifier = match kind.as_str() {
                "image" if has(Type::Image) => None,
                "unknown" if has(Type::Cidr) => None,
                "image" => identifier::normal(Type::Image, text),
                "source_repo" => identifier::normal(Type::Repo, text),
                "network" => identifier::normal(Type::Cidr, text),
                "identity" | "credential" => {
                    if text.contains('@') {
                        identifier::normal(Type::Email, text)
                    } else {
                        // `backup` of a list of keys is no account.
                        let word = draft
                            .get("kind")
                            .map(|node| words::folded(self.raw(node.region)));
                        let says_account = word.is_some_and(|word| {
                            [
                                "account", "cuenta", "user", "usuario", "konto", "compte", "conta",
                            ]
                            .iter()
                            .any(|known| word.contains(known))
                        });
                        let is_word = text.chars().all(char::is_alphabetic);
                        let is_sure = kind == "identity" || says_account || !is_word;
                        // `Luis` is what somebody is called, and not what they log in with.
                        let is_given = is_word
                            && !says_account
                            && text.starts_with(char::is_uppercase)
                            && text.chars().skip(1).all(char::is_lowercase);
                        identifier::normal(Type::AccountName, text).filter(|_| {
                            path == "name" && !text.contains(' ') && is_sure && !is_given
                        })
                    }
                }
                "domain" | "dns_zone" => identifier::normal(Type::Fqdn, text),
                _ if looks::is_guid(text) => None,
                // What media are numbered by is no name that something is reached by.
                "storage_media" if path == "id" => None,
                kind if words::is_host(kind) => identifier::normal(Type::Hostname, text),
                "unknown" | "service" | "application" if looks_like_host(text) => {
                    identifier::normal(Type::Hostname, text)
                }
                _ => None,
            };
            if let Some(normal) = identifier {
                draft.identify(normal.of, &normal.text, node.region);
                return;
            }
        }
    }

    /// Ends the file: what can only be said when all of it is read.
    pub(in crate::inventory) fn end(&mut self) {
        let mut seen: HashMap<String, Region> = HashMap::new();
        let mut twice = Vec::new();
        for asset in &self.assets {
            let Some(id) = asset.get("id") else { continue };
            let Some(text) = id.as_str() else { continue };
            match seen.get(&text.to_lowercase()) {
                Some(&first) => twice.push((text.to_owned(), id.region, first)),
                None => {
                    seen.insert(text.to_lowercase(), id.region);
                }
            }
        }
        for (id, region, first) in twice {
            self.doubt(Doubt {
                related: Some(("first listed here".to_owned(), first)),
                field: "id".to_owned(),
                value: shown(&id),
                asset: id.clone(),
                ..Doubt::new(
                    Topic::DuplicateId,
                    region,
                    format!("{} is listed twice in this file", shown(&id)),
                    "merge the two entries, or give them ids of their own",
                )
            });
        }
        let unmapped: Vec<StatusWord> = self
            .understood
            .words
            .values()
            .filter(|word| word.status.is_none())
            .cloned()
            .collect();
        for word in unmapped {
            self.doubt(Doubt {
                field: "status".to_owned(),
                value: word.written.clone(),
                count: word.count,
                ..Doubt::new(
                    Topic::UnmappedStatus,
                    word.region,
                    format!("nobody says what the status {:?} means", word.written),
                    "map it to a status under [[inventory]] status in rearguard.toml",
                )
            });
        }
        self.encoding();
        self.doubts.sort_by_key(|doubt| (doubt.region, doubt.topic));
    }
}

impl Reading<'_> {
    /// Says that the file is not in UTF-8, where the first letter shows it: of the old
    /// encodings nothing in a file says which it is.
    fn encoding(&mut self) {
        let (name, message) = match self.source.encoding {
            Encoding::Utf8 => return,
            Encoding::Utf16 => ("UTF-16", "the file is in UTF-16, and was read as such"),
            Encoding::Windows1252 => (
                "Windows-1252",
                "the file is not in UTF-8; it was read as Windows-1252, which is a guess",
            ),
        };
        let letter = self.source.text.char_indices();
        let letter = letter.into_iter().find(|(_, one)| !one.is_ascii());
        let region = letter.map_or(Region::new(0, 0), |(at, one)| {
            Region::new(at, at + one.len_utf8())
        });
        self.doubt(Doubt {
            value: name.to_owned(),
            ..Doubt::new(
                Topic::Encoding,
                region,
                message.to_owned(),
                "save it as UTF-8",
            )
        });
    }
}

/// What the ARN of a bucket or of an account says beside itself.
fn by_arn(draft: &mut Draft) {
    let arns: Vec<Node> = draft
        .get("identifiers.arn")
        .map_or(&[][..], Node::items)
        .to_vec();
    for arn in arns {
        let Some(text) = arn.as_str() else { continue };
        let (of, name) = if let Some((_, name)) = text.split_once(":s3:::") {
            (Type::Bucket, name)
        } else if let Some((_, rest)) = text.split_once(":account/") {
            (Type::Account, rest.rsplit('/').next().unwrap_or(rest))
        } else if let Some((_, name)) = text
            .strip_suffix(":root")
            .and_then(|rest| rest.rsplit_once("::"))
        {
            (Type::Account, name)
        } else {
            continue;
        };
        if let Some(normal) = identifier::normal(of, name) {
            // It stands near the end of the ARN, where that stands as it is.
            let start = arn.region.start as usize;
            let is_plain = (arn.region.end as usize).checked_sub(start) == Some(text.len());
            let region = match text.rfind(name).filter(|_| is_plain) {
                Some(at) => Region {
                    source: arn.region.source,
                    ..Region::new(start + at, start + at + name.len())
                },
                None => arn.region,
            };
            draft.identify(of, &normal.text, region);
        }
    }
}

/// A subscription of Azure is known by its id without the path as well.
fn by_path(draft: &mut Draft) {
    for of in [Type::ResourceId, Type::ResourceAddress] {
        let paths = draft.identifiers(of).map_or(&[][..], Node::items).to_vec();
        for path in paths {
            let id = path.as_str().and_then(|text| {
                let id = text.to_lowercase();
                id.strip_prefix("/subscriptions/").map(str::to_owned)
            });
            if let Some(id) = id.filter(|id| looks::is_guid(id)) {
                draft.identify(Type::ResourceId, &id, path.region);
            }
        }
    }
}

/// What Amazon numbers with twelve digits, and writes to by mail, is an account.
fn by_number(draft: &mut Draft) {
    let Some(id) = draft.get("id").cloned() else {
        return;
    };
    let has = |of: Type| draft.identifiers(of).is_some();
    let is_somebody = draft.text("kind").is_some() || has(Type::AccountName);
    if let Some(number) = id
        .as_str()
        .filter(|text| identifier::is_cloud_account(text))
        && has(Type::Email)
        && !is_somebody
        && !has(Type::Account)
    {
        draft.identify(Type::Account, number, id.region);
    }
}

/// What has the name of a user or a mail address, and no place in a network, is somebody.
fn people(draft: &mut Draft) {
    // What is called a host of somebody is the name of the account.
    if draft.text("kind") == Some("identity")
        && let Some(names) = draft.take("identifiers", "hostname")
    {
        draft.insert("identifiers.account_name", names.region.before(), names);
    }
    if draft.text("kind").is_some_and(|kind| kind != "unknown") {
        return;
    }
    let of = |of: Type| draft.identifiers(of);
    let Some(named) = of(Type::AccountName).or(of(Type::Email)) else {
        return;
    };
    let region = named.region;
    let is_person = Type::ALL.iter().all(|&one| {
        let says_who = matches!(one, Type::AccountName | Type::Email | Type::Tag);
        let says_what = matches!(one, Type::KeyId | Type::Fingerprint);
        says_who || says_what || of(one).is_none()
    });
    if is_person {
        let kind = Node::string("identity", region);
        if draft.get("kind").is_some() {
            draft.replace("kind", kind);
        } else {
            draft.insert("kind", region.before(), kind);
        }
    }
}

/// The short name of every host whose full name is known.
fn short_names(draft: &mut Draft) {
    let kind = draft.text("kind").unwrap_or("unknown");
    let is_host = words::is_host(kind);
    if !is_host && kind != "unknown" {
        return;
    }
    let names: Vec<Node> = draft
        .get("identifiers.fqdn")
        .map_or(&[][..], Node::items)
        .to_vec();
    let states_one = draft.get("identifiers.hostname").is_some();
    for name in names {
        let Some((short, _)) = name.as_str().and_then(|text| text.split_once('.')) else {
            continue;
        };
        // A word such as `www` is a host's name where the inventory calls the host so.
        let is_called = ["name", "id"].iter().any(|path| {
            draft
                .text(path)
                .is_some_and(|text| text.eq_ignore_ascii_case(short))
        });
        // Of `mercury-lab`, in the domain `lab`, the first label is no name.
        let is_short = is_host && !states_one;
        if is_short || is_called || short.contains(|one: char| one.is_ascii_digit()) {
            draft.identify(Type::Hostname, short, name.region);
        }
    }
}

/// Whether a text is more likely the name of a host than a word: it has a dot, or a
/// hyphen or digit beside letters.
fn looks_like_host(text: &str) -> bool {
    let text = identifier::url_host(text);
    identifier::is_host_name(text)
        && text.contains([
            '.', '-', '_', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
        ])
}
