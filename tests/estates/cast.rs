//! Who plays: the assets of an invented organisation, about half of them retired, with all
//! the names by which files could call them.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest as _, Sha256};

use super::random::Random;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Retired,
    Live,
    /// To be retired at a later date; still in use.
    Ending,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    Host,
    Service,
    Domain,
    Network,
    Account,
    Role,
    Image,
    User,
    Instance,
}

#[derive(Debug, Clone)]
pub struct Asset {
    pub id: String,
    pub class: Class,
    pub state: State,
    /// Sort of name to name: `fqdn`, `short`, `ip`, `ip6`, `mac`, `serial`, `cidr`, `arn`,
    /// `account`, `image`, `repo`, `user`, `email`, `blob`, `fingerprint`, `tf`, `svc`.
    pub names: BTreeMap<&'static str, String>,
    pub owner: String,
    /// Year, month, day; the day is never below 13, so that no order is ambiguous.
    pub date: (usize, usize, usize),
    /// The address went to a live asset.
    pub address_reused: bool,
}

impl Asset {
    pub fn name(&self, of: &str) -> &str {
        self.names.get(of).map_or("", String::as_str)
    }
}

pub struct Cast {
    pub assets: Vec<Asset>,
    pub domain: String,
    pub other_domain: String,
}

const DOMAINS: &[&str] = &[
    "corp.example.net",
    "intern.example.org",
    "kraftwerk.test",
    "norte.example",
    "dc2.example.org",
    "ops.ayto.example",
];
const ROLES: &[&str] = &[
    "db", "web", "mail", "cache", "app", "ldap", "srv-x", "build", "log", "proxy", "queue", "bk",
    "files", "mon", "sql", "vpn",
];
/// Names that are words, too.
const WORDS: &[&str] = &[
    "atlas", "mercury", "phoenix", "falcon", "orion", "harbour", "granite", "juniper",
];
const SERVICES: &[&str] = &[
    "legacy-cart",
    "invoice-v1",
    "rating-api",
    "old-search",
    "notifier",
    "basket",
    "ledger-sync",
    "geo-lookup",
];
const TEAMS: &[&str] = &["platform", "network", "web", "finance-it", "operations"];
const PEOPLE: &[&str] = &[
    "mgarcia",
    "jlopez",
    "tschmidt",
    "akowalski",
    "prossi",
    "nokafor",
    "lchen",
    "dmartin",
    "svogel",
    "yadams",
];

struct Maker<'r> {
    random: &'r mut Random,
    assets: Vec<Asset>,
    domain: String,
    used: BTreeSet<String>,
}

impl Maker<'_> {
    fn add(&mut self, class: Class, state: State, names: &[(&'static str, String)]) -> usize {
        let number = self.assets.len() + 1;
        let prefix = match class {
            Class::Host => "CI",
            Class::Service => "SVC",
            Class::Domain => "DOM",
            Class::Network => "NET",
            Class::Account => "ACC",
            Class::Role => "ROL",
            Class::Image => "IMG",
            Class::User => "USR",
            Class::Instance => "VM",
        };
        self.assets.push(Asset {
            id: format!("{prefix}-{:04}", number * 7 + 1000),
            class,
            state,
            names: names.iter().cloned().collect(),
            owner: (*self.random.pick(TEAMS)).to_owned(),
            date: (
                self.random.between(2025, 2026),
                self.random.between(1, 9),
                self.random.between(13, 28),
            ),
            address_reused: false,
        });
        number - 1
    }

    /// An address whose last part leaves room for one more digit.
    fn address(&mut self) -> String {
        loop {
            let address = format!(
                "10.{}.{}.{}",
                self.random.between(20, 99),
                self.random.between(1, 250),
                self.random.between(2, 24)
            );
            if self.used.insert(address.clone()) {
                return address;
            }
        }
    }

    fn short(&mut self, state: State) -> String {
        loop {
            let name = if self.random.chance(15) {
                (*self.random.pick(WORDS)).to_owned()
            } else {
                let role = *self.random.pick(ROLES);
                // What is longer by a digit must not be retired itself.
                let number = match state {
                    State::Retired => self.random.between(1, 9),
                    _ => self.random.between(20, 89),
                };
                match self.random.below(3) {
                    0 => format!("{role}-{number}"),
                    1 => format!("{role}{number:02}"),
                    _ => format!(
                        "{role}-{}-{number}",
                        self.random.pick(&["prod", "eu", "b", "dmz"])
                    ),
                }
            };
            if self.used.insert(name.clone()) {
                return name;
            }
        }
    }

    fn host(&mut self, state: State) {
        let short = self.short(state);
        let number = self.assets.len();
        let address = self.address();
        let mut names = vec![
            ("fqdn", format!("{short}.{}", self.domain)),
            ("short", short),
            ("ip", address),
            (
                "serial",
                format!("CZ{:05}X{number:02}", self.random.below(99_999)),
            ),
            (
                "mac",
                format!(
                    "00:1b:{:02x}:{:02x}:c{:x}:{number:02x}",
                    self.random.below(256),
                    self.random.below(256),
                    self.random.below(16)
                ),
            ),
        ];
        if self.random.chance(50) {
            names.push((
                "ip6",
                format!(
                    "2001:db8:{:x}::{:x}",
                    self.random.between(16, 4095),
                    number + 160
                ),
            ));
        }
        self.add(Class::Host, state, &names);
    }

    fn user(&mut self, name: &str, state: State, seed: usize) {
        let secret = Sha256::digest(format!("{name}/{seed}"));
        let mut blob = b"\0\0\0\x0bssh-ed25519\0\0\0\x20".to_vec();
        blob.extend_from_slice(&secret);
        let fingerprint = format!("SHA256:{}", base64(&Sha256::digest(&blob)));
        let names = [
            ("user", name.to_owned()),
            ("email", format!("{name}@{}", self.domain)),
            ("blob", base64(&blob)),
            ("fingerprint", fingerprint),
        ];
        self.add(Class::User, state, &names);
    }
}

/// Base64 without padding.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let number = (0..3).fold(0_usize, |all, at| {
            all << 8 | usize::from(chunk.get(at).copied().unwrap_or(0))
        });
        for at in 0..=chunk.len() {
            text.push(char::from(DIGITS[number >> (18 - 6 * at) & 63]));
        }
    }
    text
}

impl Cast {
    /// The assets that belong to a seed.
    pub fn new(seed: usize, random: &mut Random) -> Self {
        let domain = (*random.pick(DOMAINS)).to_owned();
        let other_domain = loop {
            let other = *random.pick(DOMAINS);
            if other != domain {
                break other.to_owned();
            }
        };
        let mut make = Maker {
            random,
            assets: Vec::new(),
            domain: domain.clone(),
            used: BTreeSet::new(),
        };
        for state in [State::Retired; 14]
            .iter()
            .chain(&[State::Live; 12])
            .chain(&[State::Ending; 3])
        {
            make.host(*state);
        }
        for at in 0..3 {
            // A retired host whose address a live one has now.
            let live = 14 + at * 2;
            let address = make.assets[at].name("ip").to_owned();
            make.assets[live].names.insert("ip", address);
            make.assets[at].address_reused = true;
        }
        // The first halves are retired.
        let half = |at: usize| if at < 3 { State::Retired } else { State::Live };
        let mut services = SERVICES.to_vec();
        make.random.shuffle(&mut services);
        for (at, name) in services.iter().take(6).enumerate() {
            let space = *make.random.pick(&["shop", "payments", "core"]);
            let names = [
                ("svc", format!("{name}.{space}.svc.cluster.local")),
                ("svcname", (*name).to_owned()),
                ("fqdn", format!("{name}.apps.{domain}")),
                ("image", format!("registry.{domain}/{space}/{name}")),
                (
                    "repo",
                    format!(
                        "github.com/example-{}/{name}",
                        make.random.pick(&["shop", "ops"])
                    ),
                ),
            ];
            make.add(Class::Service, half(at), &names);
        }
        for at in 0..6 {
            let words = [
                "portal",
                "old-www",
                "partner-api",
                "wiki",
                "intranet",
                "status",
            ];
            let zone = *make
                .random
                .pick(&["example.org", "example.net", "brand.example"]);
            make.add(
                Class::Domain,
                half(at),
                &[("fqdn", format!("{}.{zone}", words[at]))],
            );
        }
        for at in 0..6 {
            let block = ["192.0.2", "198.51.100", "203.0.113"][at % 3];
            let start = at / 3 * 64 + 64;
            make.add(
                Class::Network,
                half(at),
                &[("cidr", format!("{block}.{start}/{}", 27 + at % 2))],
            );
        }
        for at in 0..6 {
            let number = 211_100_003_300 + make.random.below(88_888) * 7 + at * 1_000_000_007;
            make.add(
                Class::Account,
                half(at),
                &[("account", format!("{number:012}"))],
            );
        }
        for at in 0..6 {
            let words = [
                "deployer",
                "reader",
                "ci-publish",
                "etl",
                "auditor",
                "backup",
            ];
            let arn = format!(
                "arn:aws:iam::111122223333:role/{}-{}",
                words[at],
                ["x", "blue"][at % 2]
            );
            make.add(Class::Role, half(at), &[("arn", arn)]);
        }
        for at in 0..6 {
            let words = [
                "php7-fpm",
                "jre8",
                "alpine-tools",
                "node",
                "nginx-edge",
                "etl-runner",
            ];
            make.add(
                Class::Image,
                half(at),
                &[("image", format!("registry.{domain}/base/{}", words[at]))],
            );
        }
        let mut people = PEOPLE.to_vec();
        make.random.shuffle(&mut people);
        for (at, name) in people.iter().enumerate().take(8) {
            let state = if at < 4 { State::Retired } else { State::Live };
            make.user(name, state, seed);
        }
        for at in 0..6 {
            let words = [
                "search_blue",
                "old_bastion",
                "etl_worker",
                "web_green",
                "bastion",
                "runner",
            ];
            make.add(
                Class::Instance,
                half(at),
                &[("tf", format!("aws_instance.{}", words[at]))],
            );
        }
        Self {
            assets: make.assets,
            domain,
            other_domain,
        }
    }

    /// Whether some asset has this name.
    pub fn knows(&self, name: &str) -> bool {
        self.assets
            .iter()
            .any(|asset| asset.names.values().any(|one| one == name))
    }
}
