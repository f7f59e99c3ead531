//! The names of all assets, ready to be looked for in one pass over a text.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::net::IpAddr;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::address::{Address, addresses, mac};
use super::below::{self, Below};
use super::boundary::is_whole;
use super::cloud::{self, Form};
use super::domains::{Domains, Organisation, is_in_namespace, is_of_cluster};
use super::hashed::Hashed;
use super::literals::{Literals, Meaning};
use crate::document::{Node, Region};
use crate::inventory::{
    Asset, Identifier, IdentifierType as Type, Inventory, Sort, fingerprints_of_keys, is_host,
};

/// How much behind a short name is looked at for the rest of a full one (RFC 1035, 2.3.4).
const MOST_OF_NAME: usize = 253;

/// A name that was found as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The assets of that name, by their numbers in the inventory.
    pub assets: Vec<usize>,
    /// What the name is.
    pub of: Type,
    /// Whether the name can mean nothing else: an image with its registry, a repository
    /// with its host.
    pub is_qualified: bool,
}

/// The names of all assets of an inventory.
pub struct Names {
    automaton: AhoCorasick,
    /// By pattern.
    meanings: Vec<Vec<Meaning>>,
    hosts: HashMap<IpAddr, Vec<usize>>,
    /// Length of the prefix, masked address, assets; longest first.
    networks: BTreeMap<(std::cmp::Reverse<u8>, IpAddr), Vec<usize>>,
    lengths: BTreeSet<std::cmp::Reverse<u8>>,
    macs: HashMap<[u8; 6], Vec<usize>>,
    fingerprints: HashMap<String, Vec<usize>>,
    /// Names of what is out of use, for hosts that are written as hashes.
    hashed: Hashed,
    /// By full name.
    full_names: HashMap<String, Vec<usize>>,
    /// Which assets have one.
    has_full_name: Vec<bool>,
    /// In which domains a short name means the same host.
    domains: Domains,
    /// Whose mail addresses and logins are the organisation's own.
    organisation: Organisation,
    /// Which assets are services, that a cluster gives a name of its own.
    services: Vec<bool>,
    /// Which assets are machines, by their kind or by what only machines have.
    machines: Vec<bool>,
    /// In which namespaces of a cluster assets are, where that is stated.
    namespaces: Vec<Vec<String>>,
    /// The sorts of resources that are found by their names, with their assets.
    sorts: Vec<(usize, &'static Sort)>,
    /// Which assets are out of use.
    gone: Vec<bool>,
    /// Which assets are in use.
    live: Vec<bool>,
    /// What lies below the names of each asset and is gone with it.
    below: Vec<Below>,
    /// Every name above the full names of what is in use.
    above_of_live: HashSet<String>,
}

impl Names {
    /// Collects the names; `None` where there are more than can be looked for at once.
    pub fn new(inventory: &Inventory) -> Option<Self> {
        let mut literals = Literals::default();
        let mut hosts: HashMap<IpAddr, Vec<usize>> = HashMap::new();
        let mut networks: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        let mut macs: HashMap<[u8; 6], Vec<usize>> = HashMap::new();
        let mut fingerprints: HashMap<String, Vec<usize>> = HashMap::new();
        let mut full_names: HashMap<String, Vec<usize>> = HashMap::new();
        let mut has_full_name = Vec::new();
        let mut mail_domains = BTreeSet::new();
        let (mut services, mut machines) = (Vec::new(), Vec::new());
        let (mut gone, mut live) = (Vec::new(), Vec::new());
        let (mut namespaces, mut below) = (Vec::new(), Vec::new());
        let is_list = |region: Region| {
            let file = inventory.files().get(region.source as usize);
            file.is_some_and(is_list_of_hosts)
        };
        for (number, asset) in inventory.assets().enumerate() {
            // What a list of hosts still says of a thing that is gone elsewhere is no name of it.
            let is_gone = asset.status().is_gone() && asset.is_declared();
            let stated = |one: &Identifier<'_>| !is_gone || !is_list(one.region);
            has_full_name.push(!asset.identifiers_of(Type::Fqdn).is_empty());
            machines.push(is_machine(asset));
            services.push(matches!(asset.kind(), Some("service" | "application")));
            gone.push(asset.status().is_gone());
            below.push(Below::of(asset));
            let objects = asset.get("identifiers.k8s").map_or(&[][..], Node::items);
            let spaces = objects
                .iter()
                .filter_map(|object| object.get("ns")?.as_str());
            namespaces.push(spaces.map(str::to_owned).collect());
            live.push(asset.status().is_live() && asset.is_declared());
            literals.take(asset, number, stated);
            for identifier in asset.identifiers().filter(stated) {
                let text = identifier.text;
                match identifier.of {
                    Type::Ip => {
                        if let Ok(address) = text.parse::<IpAddr>() {
                            hosts.entry(address).or_default().push(number);
                            let name = reversed(address);
                            literals.add(name, Type::Fqdn, number, true);
                        }
                    }
                    Type::Cidr => {
                        if let Some((address, length)) = network(text) {
                            let key = (std::cmp::Reverse(length), address);
                            networks.entry(key).or_default().push(number);
                        }
                    }
                    Type::Mac => {
                        if let Some(value) = mac(text) {
                            macs.entry(value).or_default().push(number);
                        }
                    }
                    Type::Email => {
                        let domain = text.rsplit('@').next().unwrap_or(text);
                        mail_domains.insert(domain.to_lowercase());
                    }
                    Type::Fqdn => {
                        let name = text.to_lowercase();
                        full_names.entry(name).or_default().push(number);
                    }
                    Type::Fingerprint => {
                        fingerprints
                            .entry(text.to_owned())
                            .or_default()
                            .push(number);
                    }
                    _ => {}
                }
            }
        }
        let sorts = sorts(&literals);
        let hashed = Hashed::of(hosts_that_are_gone(&literals, &hosts, &gone));
        let (patterns, meanings): (Vec<String>, Vec<Vec<Meaning>>) = literals
            .0
            .into_iter()
            .map(|(text, meanings)| (text, meanings.into_iter().collect()))
            .unzip();
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&patterns)
            .ok()?;
        let lengths = networks.keys().map(|(length, _)| *length).collect();
        let names = Self {
            automaton,
            meanings,
            hosts,
            networks,
            lengths,
            macs,
            fingerprints,
            domains: Domains::of(full_names.keys().map(String::as_str)),
            organisation: Organisation::of(full_names.keys().map(String::as_str), &mail_domains),
            hashed,
            full_names,
            has_full_name,
            services,
            machines,
            namespaces,
            sorts,
            gone,
            live,
            below,
            above_of_live: below::above_of_live(inventory.assets()),
        };
        Some(names)
    }

    /// How many assets there are.
    pub fn assets(&self) -> usize {
        self.gone.len()
    }

    /// Whether an asset is out of use.
    pub fn is_gone(&self, asset: usize) -> bool {
        self.gone.get(asset) == Some(&true)
    }

    /// Whether an asset is a machine, and no service.
    pub(super) fn is_machine(&self, asset: usize) -> bool {
        self.machines.get(asset) == Some(&true)
    }

    /// Whether an asset is in use.
    pub fn is_live(&self, asset: usize) -> bool {
        self.live.get(asset) == Some(&true)
    }

    /// Whether a domain belongs to somebody else, for all that is known.
    pub(super) fn is_of_others(&self, domain: &str) -> bool {
        self.organisation.excludes(domain)
    }

    /// The assets of a full name in small letters.
    pub(super) fn of_full_name(&self, name: &str) -> Option<&[usize]> {
        self.full_names.get(name).map(Vec::as_slice)
    }

    /// Whether an asset has full names, and this is none of them.
    pub(super) fn is_called_otherwise(&self, asset: usize, name: &str) -> bool {
        self.has_full_name.get(asset) == Some(&true)
            && !self
                .of_full_name(name)
                .is_some_and(|assets| assets.contains(&asset))
    }

    /// The sorts of resources that an asset is of.
    pub(super) fn sorts(&self, asset: usize) -> impl Iterator<Item = &'static Sort> {
        let from = self.sorts.partition_point(|(one, _)| *one < asset);
        let rest = self.sorts.get(from..).unwrap_or(&[]).iter();
        rest.take_while(move |(one, _)| *one == asset)
            .map(|(_, sort)| *sort)
    }

    /// Whether an asset is in a namespace of a cluster, for all that is stated.
    pub(super) fn may_be_in(&self, asset: usize, namespace: &str) -> bool {
        let stated = self.namespaces.get(asset).map_or(&[][..], Vec::as_slice);
        stated.is_empty() || stated.iter().any(|one| one == namespace)
    }

    /// Every whole name in a text, by place; of names within each other the longest.
    pub fn find(&self, text: &str) -> Vec<Hit> {
        let mut hits = Vec::new();
        for found in self.automaton.find_overlapping_iter(text) {
            let meanings = self.meanings.get(found.pattern().as_usize());
            self.literal(text, found.start(), found.end(), meanings, &mut hits);
        }
        if !(self.hosts.is_empty() && self.networks.is_empty() && self.macs.is_empty()) {
            hits.extend(addresses(text).filter_map(|found| {
                let (of, assets) = self.address(found.value)?;
                // Of a network its length is part of the name.
                let end = if of == Type::Cidr {
                    found.network_end
                } else {
                    found.end
                };
                Some(hit(found.start, end, of, assets))
            }));
        }
        if !self.fingerprints.is_empty() {
            hits.extend(
                fingerprints_of_keys(text).filter_map(|(start, end, print)| {
                    let assets = self.fingerprints.get(&print)?;
                    Some(hit(start, end, Type::Fingerprint, assets.clone()))
                }),
            );
        }
        let hashed = self.hashed.find(text).into_iter();
        hits.extend(hashed.map(|(start, end, assets)| hit(start, end, Type::Fqdn, assets)));
        longest(hits)
    }

    /// How many hosts that a text writes as hashes were not compared, for their number.
    pub fn untried_hashes(&self, text: &str) -> usize {
        self.hashed.untried(text)
    }

    fn literal(
        &self,
        text: &str,
        start: usize,
        end: usize,
        meanings: Option<&Vec<Meaning>>,
        hits: &mut Vec<Hit>,
    ) {
        let mut whole: Vec<(Type, bool)> = Vec::new();
        for meaning in meanings.into_iter().flatten() {
            if meaning.form != Form::Whole {
                if let Some(formed) = cloud::formed(text, start, end, &meaning.form) {
                    hits.push(Hit {
                        is_qualified: formed.is_certain,
                        ..hit(formed.start, formed.end, meaning.of, vec![meaning.asset])
                    });
                }
                continue;
            }
            if meaning.of == Type::Hostname
                && let Some(full) = self.full_name(text, start, end, meaning.asset)
            {
                add_full(hits, start, full, meaning.asset);
                continue;
            }
            if meaning.of == Type::Fqdn
                && let Some(start) = self.longer_name(text, start, end, meaning.asset)
            {
                add_full(hits, start, end, meaning.asset);
                continue;
            }
            let (of, is_qualified) = (meaning.of, meaning.is_qualified);
            if whole.contains(&(of, is_qualified)) {
                if let Some(hit) = hits.iter_mut().rev().find(|hit| {
                    hit.start == start && hit.of == of && hit.is_qualified == is_qualified
                }) {
                    hit.assets.push(meaning.asset);
                }
            } else if is_whole(text, start, end, of) {
                whole.push((of, is_qualified));
                // Of the header `"aws_instance" "db"` the last label is the name.
                let label = text.get(start..end).filter(|name| name.ends_with('"'));
                let from = label.and_then(|label| label.trim_end_matches('"').rfind('"'));
                let (start, end) = from.map_or((start, end), |at| (start + at + 1, end - 1));
                hits.push(Hit {
                    start,
                    end,
                    assets: vec![meaning.asset],
                    of,
                    is_qualified,
                });
            }
        }
    }

    /// Where the full name ends that begins with the short name of a host of which no full
    /// name is known.
    fn full_name(&self, text: &str, start: usize, end: usize, asset: usize) -> Option<usize> {
        if self.has_full_name.get(asset) != Some(&false) || !text.get(end..)?.starts_with('.') {
            return None;
        }
        let rest = text.get(end..end + MOST_OF_NAME).or(text.get(end..))?;
        let is_of_name = |one: char| one.is_ascii_alphanumeric() || matches!(one, '.' | '-' | '_');
        let stop = rest.find(|one| !is_of_name(one)).unwrap_or(rest.len());
        let domain = rest.get(..stop)?.trim_end_matches('.');
        let end = end + domain.len();
        let domain = domain.strip_prefix('.')?.to_lowercase();
        let name = text.get(start..end)?;
        let is_service = self.services.get(asset) == Some(&true);
        let is_own = self.domains.hold(&domain)
            || (is_service
                && (is_of_cluster(&domain) || is_in_namespace(text, start, end, &domain)));
        let is_other = self.full_names.contains_key(&name.to_lowercase());
        (is_own && !is_other && is_whole(text, start, end, Type::Fqdn)).then_some(end)
    }

    /// Where the name of a host begins that is gone with the domain it ends with.
    fn longer_name(&self, text: &str, start: usize, end: usize, asset: usize) -> Option<usize> {
        let below = *self.below.get(asset)?;
        if below == Below::Nothing || !text.get(..start)?.ends_with('.') {
            return None;
        }
        let longer = below::longer(text, start, end)?;
        let domain = text.get(start..end)?.replace('\\', "").to_lowercase();
        let is_nearer = |one: usize| {
            self.is_live(one) || self.below.get(one).is_some_and(|below| below.is_wide())
        };
        let (above, names) = (&self.above_of_live, &self.full_names);
        let is_gone = below::is_gone(&longer, &domain, below, above, names, is_nearer);
        let is_filled_in = longer.start == start;
        (is_gone && (is_filled_in || is_whole(text, longer.start, end, Type::Fqdn)))
            .then_some(longer.start)
    }

    fn address(&self, address: Address) -> Option<(Type, Vec<usize>)> {
        match address {
            Address::Mac(value) => Some((Type::Mac, self.macs.get(&value)?.clone())),
            Address::Ip(address, length) => {
                let bits = if address.is_ipv4() { 32 } else { 128 };
                let length = length.filter(|length| *length <= bits).unwrap_or(bits);
                let is_network = length < bits && masked(address, length) == address;
                if !is_network && let Some(assets) = self.hosts.get(&address) {
                    return Some((Type::Ip, assets.clone()));
                }
                // What lies in a network that is gone as a whole is gone with it.
                let of = if is_network { Type::Cidr } else { Type::Ip };
                self.lengths
                    .iter()
                    .filter(|wide| wide.0 <= length)
                    .find_map(|wide| self.networks.get(&(*wide, masked(address, wide.0))))
                    .map(|assets| (of, assets.clone()))
            }
        }
    }
}

/// The sorts that names stand for, by asset.
fn sorts(literals: &Literals) -> Vec<(usize, &'static Sort)> {
    let meanings = literals.0.values().flatten();
    let mut sorts: Vec<(usize, &'static Sort)> = meanings
        .filter_map(|meaning| match meaning.form {
            Form::Named(sort, _) => Some((meaning.asset, sort)),
            _ => None,
        })
        .collect();
    sorts.sort_unstable();
    sorts.dedup();
    sorts
}

fn is_machine(asset: Asset<'_>) -> bool {
    let has = |of: Type| !asset.identifiers_of(of).is_empty();
    match asset.kind().filter(|kind| *kind != "unknown") {
        Some(kind) => is_host(kind),
        None => has(Type::Mac) || has(Type::Serial) || has(Type::Ip),
    }
}

/// What ssh may call hosts that are out of use, with the assets of each name.
fn hosts_that_are_gone(
    literals: &Literals,
    hosts: &HashMap<IpAddr, Vec<usize>>,
    gone: &[bool],
) -> BTreeMap<String, BTreeSet<usize>> {
    let mut names: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (text, meanings) in &literals.0 {
        let is_pattern = text.contains('\\') || text.ends_with(".arpa");
        let of_hosts = meanings
            .iter()
            .filter(|meaning| !is_pattern && matches!(meaning.of, Type::Fqdn | Type::Hostname));
        let assets: Vec<usize> = of_hosts.map(|meaning| meaning.asset).collect();
        if !assets.is_empty() {
            names.entry(text.to_lowercase()).or_default().extend(assets);
        }
    }
    // The order of the table is lost in that of the names.
    names.extend(
        hosts
            .iter()
            .map(|(address, assets)| (address.to_string(), assets.iter().copied().collect())),
    );
    names.retain(|_, assets| assets.iter().any(|one| gone.get(*one) == Some(&true)));
    names
}

fn is_list_of_hosts(file: &Node) -> bool {
    file.get("reader").and_then(Node::as_str) == Some("ansible")
}

/// Adds a full name, or to the one that is already there another asset.
fn add_full(hits: &mut Vec<Hit>, start: usize, end: usize, asset: usize) {
    match hits.iter_mut().rev().find(|hit| hit.start == start) {
        Some(hit) if hit.end == end => hit.assets.push(asset),
        _ => hits.push(hit(start, end, Type::Fqdn, vec![asset])),
    }
}

fn hit(start: usize, end: usize, of: Type, assets: Vec<usize>) -> Hit {
    Hit {
        start,
        end,
        assets,
        of,
        is_qualified: true,
    }
}

/// Sorts by place and leaves out what lies within a longer name.
fn longest(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by(|one, other| {
        (one.start, std::cmp::Reverse(one.end), one.of).cmp(&(
            other.start,
            std::cmp::Reverse(other.end),
            other.of,
        ))
    });
    let mut kept: Vec<Hit> = Vec::new();
    for hit in hits {
        let within = kept.last().is_some_and(|last| {
            let is_same = (hit.start, hit.end) == (last.start, last.end);
            let is_known = hit.assets.iter().all(|one| last.assets.contains(one));
            // The forms that a cloud gives to a name may be names of their own.
            let is_form = hit.of == Type::Bucket && last.of != Type::Hostname;
            let is_again = is_known && (hit.of == last.of || is_form);
            hit.end <= last.end && (!is_same || is_again)
        });
        if !within {
            kept.push(hit);
        }
    }
    kept
}

/// `5.0.0.10.in-addr.arpa` (RFC 1035, 3.5) and its kin for version six (RFC 3596, 2.5).
fn reversed(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => {
            let [a, b, c, d] = address.octets();
            format!("{d}.{c}.{b}.{a}.in-addr.arpa")
        }
        IpAddr::V6(address) => {
            let digits: Vec<String> = address
                .octets()
                .iter()
                .rev()
                .flat_map(|byte| [format!("{:x}", byte & 15), format!("{:x}", byte >> 4)])
                .collect();
            format!("{}.ip6.arpa", digits.join("."))
        }
    }
}

fn network(text: &str) -> Option<(IpAddr, u8)> {
    let (address, length) = text.split_once('/')?;
    let (address, length): (IpAddr, u8) = (address.parse().ok()?, length.parse().ok()?);
    Some((masked(address, length), length))
}

/// The first address of the network of this length around an address.
fn masked(address: IpAddr, length: u8) -> IpAddr {
    match address {
        IpAddr::V4(address) => {
            let mask = u32::MAX.checked_shl(32_u32.saturating_sub(length.into()));
            IpAddr::V4((address.to_bits() & mask.unwrap_or(0)).into())
        }
        IpAddr::V6(address) => {
            let mask = u128::MAX.checked_shl(128_u32.saturating_sub(length.into()));
            IpAddr::V6((address.to_bits() & mask.unwrap_or(0)).into())
        }
    }
}
