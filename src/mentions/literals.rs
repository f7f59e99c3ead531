//! The names that are found by their letters: what each identifier of an asset looks like
//! in a file, in all the ways it is written.

use std::collections::{BTreeMap, BTreeSet};

use super::cloud::{self, Form};
use super::parts::Parts;
use crate::document::Node;
use crate::inventory::{Asset, Identifier, IdentifierType as Type, Sort, is_host};

/// Shortest text that is looked for: shorter ones are in every file.
const SHORTEST: usize = 2;

/// What a literal means.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Meaning {
    pub(super) of: Type,
    pub(super) asset: usize,
    pub(super) is_qualified: bool,
    /// What has to stand around it.
    pub(super) form: Form,
}

/// A name, its letter case, and what it means.
#[derive(Debug, Default)]
pub(super) struct Literals(pub(super) BTreeMap<String, BTreeSet<Meaning>>);

impl Literals {
    pub(super) fn add(&mut self, text: String, of: Type, asset: usize, is_qualified: bool) {
        let meaning = Meaning {
            of,
            asset,
            is_qualified,
            form: Form::Whole,
        };
        self.add_form(text, meaning);
    }

    pub(super) fn add_form(&mut self, text: String, meaning: Meaning) {
        if text.len() >= SHORTEST {
            self.0.entry(text).or_default().insert(meaning);
        }
    }

    /// All names of an asset that are found by their letters.
    pub(super) fn take(
        &mut self,
        asset: Asset<'_>,
        number: usize,
        stated: impl Fn(&Identifier<'_>) -> bool,
    ) {
        for identifier in asset.identifiers().filter(stated) {
            let text = identifier.text.to_owned();
            match identifier.of {
                // A name alone, which is found by what stands around it.
                Type::ResourceId if Sort::of_name_alone(&text).is_some() => {}
                // What a certificate was issued for lives on with the next one.
                Type::Fqdn if asset.kind() == Some("certificate") => {}
                Type::Fqdn
                | Type::Hostname
                | Type::Arn
                | Type::Account
                | Type::ResourceId
                | Type::Email
                | Type::AccountName
                | Type::KeyId => self.add(text, identifier.of, number, true),
                Type::Fingerprint => self.fingerprint(text, number),
                // A short serial number is a number like any other.
                Type::Serial if text.len() >= 5 => self.add(text, Type::Serial, number, true),
                Type::ResourceAddress => self.resource(&text, number),
                Type::Image => self.image(&text, number),
                Type::Repo => self.repository(&text, number),
                _ => {}
            }
        }
        if asset.status().is_gone() {
            self.patterns(asset, number);
            self.keys_of_media(asset, number);
        }
        cloud::take(self, asset, number);
        self.short_names(asset, number);
        self.kubernetes(asset, number);
    }

    /// The keys under which the media of an asset were encrypted: what deletes them wipes the
    /// media. A short word is no name of a key.
    fn keys_of_media(&mut self, asset: Asset<'_>, number: usize) {
        let media = asset.get("decommission.media");
        for medium in media.map_or(&[][..], Node::items) {
            let Some(key) = medium.get("key_ref").and_then(Node::as_str) else {
                continue;
            };
            let is_resource = ["aws_", "azurerm_", "google_", "module.", "vault_"]
                .iter()
                .any(|prefix| key.starts_with(prefix));
            if is_resource {
                self.resource(key, number);
            } else if key.starts_with("arn:") {
                self.add(key.to_owned(), Type::Arn, number, true);
            } else if key.contains(['/', '-']) && key.len() >= 8 {
                self.add(key.to_owned(), Type::KeyId, number, true);
            }
        }
    }

    /// The digits of a hash are written in one, or in pairs or fours as the tools print them.
    fn fingerprint(&mut self, text: String, number: usize) {
        let of = Type::Fingerprint;
        if !text.starts_with("SHA256:") {
            for (length, sign) in [(2, ":"), (2, " "), (4, " "), (4, ":")] {
                let groups = groups(&text, length);
                self.add(groups.join(sign), of, number, true);
            }
            // GnuPG leaves more room in the middle.
            let fours = groups(&text, 4);
            let (front, back) = fours.split_at(fours.len() / 2);
            let middle = format!("{}  {}", front.join(" "), back.join(" "));
            self.add(middle, of, number, true);
        }
        self.add(text, of, number, true);
    }

    /// In patterns the dots of a name are written `\\.`, and `\\\\.` in quoted ones.
    fn patterns(&mut self, asset: Asset<'_>, number: usize) {
        for of in [Type::Fqdn, Type::Ip] {
            for node in asset.identifiers_of(of) {
                let Some(text) = node.as_str().filter(|text| text.contains('.')) else {
                    continue;
                };
                for dot in ["\\.", "\\\\."] {
                    self.add(text.replace('.', dot), of, number, true);
                }
            }
        }
    }

    /// People call a host by the first label of its name, and by what the inventory calls it.
    fn short_names(&mut self, asset: Asset<'_>, number: usize) {
        if !asset.kind().is_some_and(is_host) {
            return;
        }
        let labels: BTreeSet<&str> = asset
            .identifiers_of(Type::Fqdn)
            .iter()
            .filter_map(|node| node.as_str()?.split('.').next())
            .collect();
        for label in &labels {
            // `www` and `api` mean something else in every second file.
            if label.contains(|one: char| one.is_ascii_digit() || one == '-') {
                self.add((*label).to_owned(), Type::Hostname, number, true);
            }
        }
        for name in [asset.text("name"), Some(asset.id())].into_iter().flatten() {
            let name = name.to_lowercase();
            if labels.contains(name.as_str()) {
                self.add(name, Type::Hostname, number, true);
            }
        }
    }

    /// `aws_instance.db` is also the header `"aws_instance" "db"`.
    fn resource(&mut self, text: &str, number: usize) {
        let plain = text.split('[').next().unwrap_or(text);
        self.add(plain.to_owned(), Type::ResourceAddress, number, true);
        let mut parts: Vec<&str> = plain.split('.').collect();
        let (Some(name), Some(of)) = (parts.pop(), parts.pop()) else {
            return;
        };
        let is_data = parts.last() == Some(&"data");
        if !is_data && of != "module" {
            self.add(
                format!("\"{of}\" \"{name}\""),
                Type::ResourceAddress,
                number,
                true,
            );
            self.add(format!("{of}.{name}"), Type::ResourceAddress, number, true);
        }
    }

    /// With its registry an image is what it is; without, only where an image is expected.
    fn image(&mut self, text: &str, number: usize) {
        for (name, parts) in Parts::of(text) {
            let meaning = Meaning {
                of: Type::Image,
                asset: number,
                is_qualified: true,
                form: Form::Image(parts),
            };
            self.add_form(name, meaning);
        }
        let first = text.split('/').next().unwrap_or(text);
        let has_registry = text.contains('/') && first.contains(['.', ':']);
        self.add(text.to_owned(), Type::Image, number, has_registry);
        if !has_registry {
            self.add(format!("docker.io/{text}"), Type::Image, number, true);
            if !text.contains('/') {
                self.add(
                    format!("docker.io/library/{text}"),
                    Type::Image,
                    number,
                    true,
                );
            }
        } else if let Some(rest) = text.strip_prefix("docker.io/") {
            let rest = rest.strip_prefix("library/").unwrap_or(rest);
            self.add(rest.to_owned(), Type::Image, number, false);
        }
    }

    /// `host/path`, `host:path` as git writes it, and the path alone where a repository is
    /// expected.
    fn repository(&mut self, text: &str, number: usize) {
        self.add(text.to_owned(), Type::Repo, number, true);
        if let Some((host, path)) = text.split_once('/') {
            self.add(format!("{host}:{path}"), Type::Repo, number, true);
            if path.contains('/') {
                self.add(path.to_owned(), Type::Repo, number, false);
            }
        }
    }

    /// What a cluster calls a service: `name.namespace.svc`.
    fn kubernetes(&mut self, asset: Asset<'_>, number: usize) {
        let objects = asset.get("identifiers.k8s");
        for object in objects.map_or(&[][..], Node::items) {
            let text = |key: &str| object.get(key).and_then(Node::as_str);
            let Some(name) = text("name") else { continue };
            self.add(name.to_owned(), Type::Hostname, number, true);
            let Some(namespace) = text("ns") else {
                continue;
            };
            let inside = format!("{name}.{namespace}");
            for end in [".svc", ".svc.cluster.local"] {
                self.add(format!("{inside}{end}"), Type::Fqdn, number, true);
            }
            self.add(inside, Type::Hostname, number, true);
        }
    }
}

/// A text in groups of as many characters.
fn groups(text: &str, length: usize) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let groups = letters.chunks(length);
    groups.map(|group| group.iter().collect()).collect()
}
