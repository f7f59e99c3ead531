//! Mentions: every place in a file that names an asset of the inventories, and what sort
//! of place it is.
//!
//! All names of all assets are looked for in one pass over a text, whatever their number
//! ([`Names::find`]). A name counts only as a whole: `db-1` is neither in `db-10` nor in
//! `mydb-1.example.net`. What stands around it then says which [`Site`] it is
//! ([`Text::mentions`]); a short name counts only where a host is expected.

mod access_list;
mod address;
mod around;
mod below;
mod beside;
mod boundary;
mod bucket;
mod call;
mod cloud;
mod comment;
mod device;
mod domains;
mod granted;
mod hashed;
mod key_comment;
mod kinds;
mod line;
mod list;
mod literals;
mod loops;
mod machine;
mod names;
mod naming;
mod parts;
mod people;
mod phrases;
mod place;
mod program;
mod prose;
mod refusal;
mod refused_set;
mod removal;
mod repository;
mod resource;
mod short;
mod site;
mod sql;
#[cfg(test)]
mod tests;
mod version;
mod word;
mod words;
mod zone;

pub use comment::is_zone;
pub use names::{Hit, Names};
pub use place::{Tree, is_no_site};
pub use site::Site;

use crate::classify::{Format, Kind};
use crate::document::{Region, Source, Step};
use crate::inventory::IdentifierType;

/// How much behind a name is looked at for whether it has to be there, in bytes.
const MOST_OF_RESOURCE: usize = 2_000;

/// A file as mentions see it: its text and, where it could be parsed, its trees.
pub struct Text<'t> {
    /// The text.
    pub source: &'t Source,
    /// Its format, where its name says one.
    pub format: Option<Format>,
    /// What was parsed from it.
    pub trees: Vec<Tree<'t>>,
}

/// A place that names an asset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// What was found, and where.
    pub hit: Hit,
    /// What sort of place it is.
    pub site: Site,
    /// The nearest key or directive, such as `proxy_pass`; may be empty.
    pub key: String,
    /// The path to the node around it, where the file was parsed.
    pub path: Vec<Step>,
    /// What the file, or the document in it, is about.
    pub kind: Option<Kind>,
    /// The password before a host in a URL.
    pub password: Option<Region>,
}

impl Text<'_> {
    /// Every mention in the text that counts, in the order of the text.
    pub fn mentions(&self, names: &Names) -> Vec<Mention> {
        let mut hits = names.find(&self.source.text);
        for tree in &self.trees {
            if tree.kind == Kind::DnsZone {
                hits = zone::resolved(tree, &self.source.text, names, hits);
            }
        }
        if hits.is_empty() {
            return Vec::new();
        }
        let whole = around::Whole::of(self);
        let listed = list::beside_others(&self.source.text, &hits);
        let mut mentions: Vec<Mention> = hits
            .into_iter()
            .zip(listed)
            .filter_map(|(hit, is_listed)| self.mention(hit, is_listed, &whole, names))
            .collect();
        // A name that may be that of a host and that of a resource is one mention.
        mentions.dedup_by(|next, one| {
            (next.hit.start, next.hit.end) == (one.hit.start, one.hit.end)
                && next.hit.assets == one.hit.assets
        });
        mentions
    }

    fn mention(
        &self,
        mut hit: Hit,
        is_listed: bool,
        whole: &around::Whole<'_>,
        names: &Names,
    ) -> Option<Mention> {
        let around = around::Around::of(self, whole, hit.start, hit.end);
        // A short name means what is in the same namespace of the cluster.
        if hit.of == IdentifierType::Hostname
            && let Some(namespace) = around.namespace()
            && !around.name.contains('.')
        {
            hit.assets.retain(|one| names.may_be_in(*one, namespace));
            if hit.assets.is_empty() {
                return None;
            }
        }
        // The name of a service in a cluster, which a machine has no part in.
        if hit.of == IdentifierType::Hostname
            && let Some(namespace) = boundary::names_in_cluster(around.after)
        {
            let is_service =
                |one: &usize| !names.is_machine(*one) && names.may_be_in(*one, namespace);
            hit.assets.retain(is_service);
            if hit.assets.is_empty() {
                return None;
            }
        }
        let furthest = around::floor(
            &self.source.text,
            (hit.end + MOST_OF_RESOURCE).min(self.source.text.len()),
        );
        let rest = self.source.text.get(hit.end..furthest).unwrap_or("");
        if removal::is_removal(&around, hit.of, rest) || refusal::is_refusal(&around, rest) {
            return None;
        }
        let site = match site::site_of(&around, hit.of) {
            Site::Unknown if is_listed && hit.of == IdentifierType::Hostname => Site::HostList,
            Site::Unknown
                if hit.of == IdentifierType::Hostname
                    && hit.assets.iter().any(|one| names.is_machine(*one))
                    && machine::stands_alone(&around) =>
            {
                Site::Connection
            }
            // Whatever the key is called, a URL says what stands where.
            Site::Image | Site::Certificate | Site::Source | Site::Unknown
                if hit.of == IdentifierType::Hostname && around.says_host() =>
            {
                Site::Connection
            }
            site => site,
        };
        // A service of a cluster may be called by a word that is the name of a machine, too.
        let is_word = around.name.chars().all(char::is_alphabetic);
        if hit.of == IdentifierType::Hostname && is_word && short::names_service(&around, site) {
            hit.assets.retain(|one| !names.is_machine(*one));
            if hit.assets.is_empty() {
                return None;
            }
        }
        if hit.of == IdentifierType::ResourceId && !hit.is_qualified {
            let is_named = |one: &usize| {
                let mut sorts = names.sorts(*one);
                sorts.any(|sort| resource::expects(&around, sort))
            };
            hit.assets.retain(is_named);
            if hit.assets.is_empty() {
                return None;
            }
        }
        let counts = match hit.of {
            IdentifierType::Hostname => {
                site.expects_host() && around.is_host_position() && short::is_host(&around)
            }
            IdentifierType::AccountName => {
                let domain = people::domain_of_mail(&around);
                let is_other = domain.is_some_and(|domain| names.is_of_others(domain));
                site == Site::Identity && !is_other && !people::is_team(&around)
            }
            IdentifierType::Image if !hit.is_qualified => {
                site == Site::Image || around.has_tag() || around.name.contains([':', '@'])
            }
            IdentifierType::Bucket if !hit.is_qualified => bucket::is_expected(&around),
            IdentifierType::Repo if !hit.is_qualified => {
                // An inventory may know the path alone, and the host from where it has that.
                match repository::host(&around) {
                    Some(host) => site == Site::Image || !names.is_of_others(host),
                    None => matches!(site, Site::Trust | Site::Image | Site::Source),
                }
            }
            IdentifierType::Ip | IdentifierType::Cidr => !around.is_version(),
            IdentifierType::Mac => !around.is_of_hash(),
            _ => true,
        };
        // It ends at the `@` before the host.
        let password = around.password().map(|password| {
            let end = hit.start - 1;
            Region::new(end - password.len(), end)
        });
        counts.then(|| Mention {
            hit,
            site,
            key: around.key().to_owned(),
            path: around.path,
            kind: around.kind,
            password,
        })
    }
}
