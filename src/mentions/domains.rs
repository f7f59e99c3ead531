//! In which domains a short name means the host that an inventory calls so: an inventory
//! may say `ldap-2` where files say `ldap-2.corp.example`.

use std::collections::BTreeSet;

/// Top level domains that nobody can register, so that an organisation's own names stand
/// below them (RFC 6762, appendix G; `internal` by ICANN).
const PRIVATE: &[&str] = &[
    "internal",
    "intranet",
    "private",
    "corp",
    "home",
    "lan",
    "local",
    "localdomain",
    "intra",
];

/// Where a cloud gives each name once only.
const CLOUDS: &[&str] = &[
    "blob.core.windows.net",
    "queue.core.windows.net",
    "table.core.windows.net",
    "file.core.windows.net",
    "dfs.core.windows.net",
    "web.core.windows.net",
    "database.windows.net",
    "vault.azure.net",
    "azurewebsites.net",
    "azurecr.io",
    "azureedge.net",
    "servicebus.windows.net",
    "redis.cache.windows.net",
    "documents.azure.com",
    "postgres.database.azure.com",
    "mysql.database.azure.com",
    "search.windows.net",
    "s3.amazonaws.com",
    "storage.googleapis.com",
];

/// The domains of an organisation.
#[derive(Debug, Default)]
pub(super) struct Domains {
    own: BTreeSet<String>,
    /// Whether any of them is private, so that other private ones are somebody else's.
    is_private_known: bool,
}

impl Domains {
    /// The domains that full names stand in.
    pub(super) fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let own: BTreeSet<String> = names
            .filter_map(|name| Some(name.split_once('.')?.1))
            .filter(|domain| domain.contains('.') || is_private(domain))
            .map(str::to_owned)
            .collect();
        Self {
            is_private_known: own.iter().any(|domain| is_private(domain)),
            own,
        }
    }

    /// Whether a domain in small letters is one of them.
    pub(super) fn hold(&self, domain: &str) -> bool {
        self.own.contains(domain)
            || CLOUDS.contains(&domain)
            || (!self.is_private_known && is_private(domain))
    }
}

/// Where clouds keep the accounts of their customers.
const TENANTS: &[&str] = &[
    ".iam.gserviceaccount.com",
    ".gserviceaccount.com",
    ".onmicrosoft.com",
];

/// The domains that the people and hosts of an organisation are in.
#[derive(Debug, Default)]
pub(super) struct Organisation(BTreeSet<String>);

impl Organisation {
    /// The domains of full names and of mail addresses.
    pub(super) fn of<'n>(
        names: impl Iterator<Item = &'n str>,
        mail_domains: &BTreeSet<String>,
    ) -> Self {
        let domains = names.filter_map(|name| Some(name.split_once('.')?.1.to_owned()));
        let all = domains.chain(mail_domains.iter().cloned());
        Self(all.filter(|domain| domain.contains('.')).collect())
    }

    /// Whether a full domain is neither one of them nor above or below one.
    pub(super) fn excludes(&self, domain: &str) -> bool {
        let domain = domain.to_lowercase();
        let is_near = |own: &String| {
            let ends = |long: &str, short: &str| {
                let front = long.strip_suffix(short);
                front.is_some_and(|front| front.is_empty() || front.ends_with('.'))
            };
            ends(&domain, own) || ends(own, &domain)
        };
        !self.0.is_empty()
            && domain.contains('.')
            && !is_private(&domain)
            && !is_of_cluster(&domain)
            && !TENANTS.iter().any(|tenant| domain.ends_with(tenant))
            && !self.0.iter().any(is_near)
    }
}

fn is_private(domain: &str) -> bool {
    let top = domain.rsplit('.').next().unwrap_or(domain);
    PRIVATE.contains(&top) && !is_of_cluster(domain)
}

/// Whether a domain is the one that a cluster of Kubernetes gives to services.
pub(super) fn is_of_cluster(domain: &str) -> bool {
    domain.ends_with(".svc") || domain.ends_with(".svc.cluster.local")
}

/// Endings of names that anybody can register, and of those that networks use: what stands
/// before one is no service in a namespace.
const ENDINGS: &[&str] = &[
    "com",
    "org",
    "net",
    "edu",
    "gov",
    "int",
    "mil",
    "info",
    "biz",
    "app",
    "dev",
    "cloud",
    "local",
    "localdomain",
    "lan",
    "internal",
    "corp",
    "home",
    "test",
    "example",
    "invalid",
    "localhost",
    "intranet",
    "private",
    "json",
    "yaml",
    "yml",
    "html",
    "conf",
];

/// Whether a URL names a service in a namespace of a cluster, which is reached without
/// encryption or at a port: `http://orders.shop:8080`.
pub(super) fn is_in_namespace(text: &str, start: usize, end: usize, domain: &str) -> bool {
    let before = text.get(..start).unwrap_or("");
    let after = text.get(end..).unwrap_or("");
    let port = after.strip_prefix(':').and_then(|rest| rest.chars().next());
    let has_port = port.is_some_and(|one| one.is_ascii_digit());
    let is_url = before.ends_with("://") && (has_port || before.ends_with("http://"));
    is_url && domain.len() > 2 && !domain.contains('.') && !ENDINGS.contains(&domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_own_where_other_hosts_are() {
        let domains = Domains::of(["web.corp.example", "db.site.lan", "shop.example"].into_iter());
        for domain in ["corp.example", "site.lan", "blob.core.windows.net"] {
            assert!(domains.hold(domain), "{domain}");
        }
        for domain in ["example", "other.lan", "corp.example.evil.org", "x.svc"] {
            assert!(!domains.hold(domain), "{domain}");
        }
    }

    #[test]
    fn a_private_domain_is_own_where_no_other_is_known() {
        let domains = Domains::of(["web.corp.example"].into_iter());
        assert!(domains.hold("norr.lan"));
        assert!(!domains.hold("x.svc.cluster.local"));
        assert!(!domains.hold("norr.example"));
    }
}
