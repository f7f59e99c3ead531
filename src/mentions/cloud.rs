//! What a cloud makes of a name: the bucket `old-logs` is `s3://old-logs`, a host of its own
//! and a path of another; an endpoint begins with the name of its database; a policy writes
//! `*` where the name of a resource has region and account. The letters of the name alone
//! say nothing, so each form says what has to stand around them.

use super::literals::{Literals, Meaning};
use super::resource::{self, Place};
use super::word;
use crate::document::Node;
use crate::inventory::{Asset, IdentifierType as Type, Sort};

/// How much before and behind a name is looked at, in bytes.
const FARTHEST: usize = 250;

/// What has to stand around a literal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// Nothing: it is the whole name.
    Whole,
    /// What says that a bucket or a storage account is meant.
    Bucket,
    /// The rest of a host below one of these domains.
    Host(&'static [&'static str]),
    /// The registry and the tag of an image in keys beside it, as values of charts have them.
    Image(super::parts::Parts),
    /// The front of the name of a resource of this service, with its region or account left
    /// open.
    Arn(String),
    /// What says that a resource of this sort is meant; and whether the inventory knows no
    /// more of it than its name.
    Named(&'static Sort, bool),
}

const OBJECT_STORES: &[&str] = &[
    "storage.googleapis.com",
    "blob.core.windows.net",
    "dfs.core.windows.net",
    "file.core.windows.net",
    "queue.core.windows.net",
    "table.core.windows.net",
    "web.core.windows.net",
];
const DATABASES: &[&str] = &[
    "rds.amazonaws.com",
    "redshift.amazonaws.com",
    "cache.amazonaws.com",
    "docdb.amazonaws.com",
    "database.windows.net",
    "postgres.database.azure.com",
    "mysql.database.azure.com",
];
const BALANCERS: &[&str] = &["elb.amazonaws.com"];
const VAULTS: &[&str] = &["vault.azure.net"];
const SITES: &[&str] = &["azurewebsites.net", "scm.azurewebsites.net"];
const REGISTRIES: &[&str] = &["azurecr.io"];

/// What stands before a bucket.
#[rustfmt::skip]
const BEFORE_BUCKETS: &[&str] = &[
    "s3://", "s3a://", "s3n://", "gs://", "gcs://", "storage.googleapis.com/", "storage.cloud.google.com/",
    "storage.googleapis.com/storage/v1/b/", "console.aws.amazon.com/s3/buckets/", "AccountName=",
];
const ARNS_OF_BUCKETS: &[&str] = &["arn:aws:s3:::", "arn:aws-cn:s3:::", "arn:aws-us-gov:s3:::"];

/// Adds what a cloud makes of the identifiers of an asset.
pub(super) fn take(literals: &mut Literals, asset: Asset<'_>, number: usize) {
    let mut add = |text: &str, of: Type, form: Form| {
        let is_qualified = !matches!(form, Form::Bucket | Form::Named(..));
        literals.add_form(
            text.to_owned(),
            Meaning {
                of,
                asset: number,
                is_qualified,
                form,
            },
        );
    };
    for bucket in texts(asset, Type::Bucket) {
        add(bucket, Type::Bucket, Form::Bucket);
    }
    for host in texts(asset, Type::Fqdn) {
        if let Some((name, domain)) = host.split_once('.')
            && domain.ends_with(".core.windows.net")
        {
            add(name, Type::Bucket, Form::Bucket);
        }
    }
    if asset.kind() == Some("database") {
        for name in texts(asset, Type::Hostname) {
            add(name, Type::Fqdn, Form::Host(DATABASES));
        }
    }
    for host in texts(asset, Type::Fqdn) {
        if let Some((sort, name)) = Sort::of_host(host) {
            add(name, Type::ResourceId, Form::Named(sort, true));
        }
    }
    for id in texts(asset, Type::ResourceId) {
        if let Some((sort, name)) = Sort::of_name_alone(id) {
            add(name, Type::ResourceId, Form::Named(sort, true));
            if !sort.domains.is_empty() {
                add(name, Type::Fqdn, Form::Host(sort.domains));
            }
            continue;
        }
        let mut parts = id.rsplit('/');
        let (Some(name), Some(of)) = (parts.next(), parts.next()) else {
            continue;
        };
        if let Some(sort) = Sort::of_collection(of) {
            add(name, Type::ResourceId, Form::Named(sort, false));
        }
        match of.to_lowercase().as_str() {
            "storageaccounts" => add(name, Type::Bucket, Form::Bucket),
            "servers" | "flexibleservers" => add(name, Type::Fqdn, Form::Host(DATABASES)),
            "vaults" => add(name, Type::Fqdn, Form::Host(VAULTS)),
            "sites" => add(name, Type::Fqdn, Form::Host(SITES)),
            "registries" => add(name, Type::Fqdn, Form::Host(REGISTRIES)),
            _ => {}
        }
    }
    let mut images = Vec::new();
    for arn in texts(asset, Type::Arn) {
        let parts: Vec<&str> = arn.splitn(6, ':').collect();
        let [_, _, service, region, account, resource] = parts.as_slice() else {
            continue;
        };
        let name = resource.rsplit([':', '/']).next().unwrap_or(resource);
        if let Some((sort, name)) = Sort::of_arn(service, resource) {
            // A secret has six more characters, a role its path before its name.
            let name = if *service == "iam" {
                name.rsplit('/').next().unwrap_or(name)
            } else {
                name
            };
            let plain = name
                .len()
                .checked_sub(7)
                .and_then(|at| name.split_at_checked(at));
            let plain =
                plain.filter(|(_, end)| *service == "secretsmanager" && end.starts_with('-'));
            let name = plain.map_or(name, |(plain, _)| plain);
            add(name, Type::ResourceId, Form::Named(sort, false));
        }
        match *service {
            "s3" => {
                let bucket = resource.split('/').next().unwrap_or(resource);
                // An object in a bucket is not the bucket.
                if bucket == *resource {
                    add(bucket, Type::Bucket, Form::Bucket);
                }
            }
            "sqs" => {
                for host in [
                    format!("sqs.{region}.amazonaws.com"),
                    format!("{region}.queue.amazonaws.com"),
                ] {
                    add(
                        &format!("{host}/{account}/{resource}"),
                        Type::Arn,
                        Form::Whole,
                    );
                }
            }
            "ecr" => images.extend(
                resource
                    .strip_prefix("repository/")
                    .map(|name| format!("{account}.dkr.ecr.{region}.amazonaws.com/{name}")),
            ),
            "rds" | "redshift" | "elasticache" => add(name, Type::Fqdn, Form::Host(DATABASES)),
            "elasticloadbalancing" => {
                let name = resource.split('/').nth(2);
                let name = name.or_else(|| resource.strip_prefix("loadbalancer/"));
                if let Some(name) = name.filter(|_| resource.starts_with("loadbalancer/")) {
                    add(name, Type::Fqdn, Form::Host(BALANCERS));
                }
            }
            _ => {}
        }
        if !region.is_empty() || !account.is_empty() {
            add(
                &format!(":{resource}"),
                Type::Arn,
                Form::Arn((*service).to_owned()),
            );
        }
    }
    for image in images {
        literals.add(image, Type::Image, number, true);
    }
}

fn texts<'a>(asset: Asset<'a>, of: Type) -> impl Iterator<Item = &'a str> {
    asset.identifiers_of(of).iter().filter_map(Node::as_str)
}

/// A name in one of its forms.
pub(super) struct Formed {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether the form says what it is; else the key before it has to.
    pub(super) is_certain: bool,
}

/// The name that the literal at `start..end` belongs to, where the form is right.
pub(super) fn formed(text: &str, start: usize, end: usize, form: &Form) -> Option<Formed> {
    let from = super::around::floor(text, start.saturating_sub(FARTHEST));
    let before = text.get(from..start)?;
    let to = super::around::floor(text, (end + FARTHEST).min(text.len()));
    let after = text.get(end..to)?;
    let certain = |start, end| {
        Some(Formed {
            start,
            end,
            is_certain: true,
        })
    };
    match form {
        Form::Whole => None,
        Form::Image(parts) => {
            let is_image = begins(before)
                && !before.ends_with('/')
                && !after.starts_with(['/', ':', '@', '-', '_', '.'])
                && !after.starts_with(char::is_alphanumeric)
                && parts.stand_beside(before, after);
            (is_image || parts.follows_filled_in(text, start, end)).then_some(())?;
            certain(start, end)
        }
        Form::Named(sort, is_alone) => {
            let is_context = sort.collections.contains(&"clusters")
                && resource::is_front_of_context(word::last_of(before));
            if (!begins(before) && !is_context) || before.ends_with('@') {
                return None;
            }
            let suffix = after
                .strip_prefix('-')
                .and_then(|rest| rest.split_at_checked(6));
            let is_of_secret = suffix.is_some_and(|(suffix, rest)| {
                suffix.bytes().all(|one| one.is_ascii_alphanumeric())
                    && !rest.starts_with(|one: char| one.is_alphanumeric())
            }) && before.contains(":secret:");
            let goes_on = after
                .starts_with(|one: char| one.is_alphanumeric() || matches!(one, '-' | '_' | '@'))
                || goes_on(after);
            if goes_on && !is_of_secret {
                return None;
            }
            if is_context {
                return certain(start, end);
            }
            match resource::place(before, after, sort, *is_alone) {
                Place::InId => certain(start, end),
                Place::InOther => None,
                Place::Free => (!after.starts_with('/')).then_some(Formed {
                    start,
                    end,
                    is_certain: false,
                }),
            }
        }
        Form::Bucket => {
            let stops = !after
                .starts_with(|one: char| one.is_alphanumeric() || matches!(one, '-' | '_'))
                && !goes_on(after);
            if stops {
                if let Some(arn) = ARNS_OF_BUCKETS.iter().find(|arn| before.ends_with(*arn)) {
                    return certain(start - arn.len(), end);
                }
                if BEFORE_BUCKETS.iter().any(|known| before.ends_with(known)) || is_path(before) {
                    return certain(start, end);
                }
            }
            if !begins(before) {
                return None;
            }
            if let Some(length) = host_behind(after, OBJECT_STORES).or_else(|| host_of_s3(after)) {
                return certain(start, end + length);
            }
            let stands_free = stops && !after.starts_with('/') && !before.ends_with('/');
            stands_free.then_some(Formed {
                start,
                end,
                is_certain: false,
            })
        }
        Form::Host(domains) => {
            if !begins(before) && !before.ends_with("internal-") && !before.ends_with("master.") {
                return None;
            }
            // A load balancer adds a number.
            let digits = after.strip_prefix('-').map_or(0, |rest| {
                1 + rest.bytes().take_while(u8::is_ascii_hexdigit).count()
            });
            let length = digits + host_behind(after.get(digits..)?, domains)?;
            let front = ["internal-", "master."]
                .iter()
                .find(|front| before.ends_with(*front));
            certain(start - front.map_or(0, |front| front.len()), end + length)
        }
        Form::Arn(service) => {
            if after.starts_with(|one: char| {
                one.is_alphanumeric() || matches!(one, '-' | '_' | '.' | '/')
            }) {
                return None;
            }
            let at = before.rfind("arn:")?;
            let whole = before.get(at..)?;
            let open = whole.splitn(4, ':').nth(3)?;
            let is_of = whole.split(':').nth(2) == Some(service.as_str());
            let is_open = open.contains(['*', '$', '{', '%']);
            let is_one =
                !whole.contains(|one: char| one.is_whitespace() || matches!(one, '"' | '\'' | ','));
            (is_of && is_open && is_one).then_some(())?;
            certain(start - whole.len(), end)
        }
    }
}

/// Whether a name begins behind a text.
fn begins(before: &str) -> bool {
    let last = before.chars().next_back();
    !last.is_some_and(|one| one.is_alphanumeric() || matches!(one, '-' | '_' | '.' | '$'))
}

/// Whether a further label follows.
fn goes_on(after: &str) -> bool {
    let rest = after.strip_prefix('.');
    rest.is_some_and(|rest| rest.starts_with(|one: char| one.is_alphanumeric()))
}

/// Whether a text ends with a host of S3 and a slash: `s3.eu-west-1.amazonaws.com/`.
fn is_path(before: &str) -> bool {
    let Some(host) = before.strip_suffix('/') else {
        return false;
    };
    // `s3://eu-west-1/old-logs`
    let region = host.rsplit_once("s3://").map_or("", |(_, region)| region);
    if region.split('-').count() > 2 && region.ends_with(|one: char| one.is_ascii_digit()) {
        return !region.contains(|one: char| !one.is_ascii_alphanumeric() && one != '-');
    }
    let from = host
        .rfind(|one: char| !is_of_host(one))
        .map_or(0, |at| at + 1);
    let host = host.get(from..).unwrap_or("");
    (host.starts_with("s3.") || host.starts_with("s3-")) && ends_with_amazon(host)
}

/// How much of a text is the rest of a host of S3: `.s3.eu-west-1.amazonaws.com`.
fn host_of_s3(after: &str) -> Option<usize> {
    let host = rest_of_host(after);
    let is_store = host.starts_with(".s3.") || host.starts_with(".s3-");
    (is_store && ends_with_amazon(host)).then_some(host.len())
}

fn ends_with_amazon(host: &str) -> bool {
    host.ends_with(".amazonaws.com") || host.ends_with(".amazonaws.com.cn")
}

/// How much of a text is the rest of a host below one of the domains.
fn host_behind(after: &str, domains: &[&str]) -> Option<usize> {
    let host = rest_of_host(after);
    let is_below = domains.iter().any(|domain| {
        let front = host.strip_suffix(domain);
        front.is_some_and(|front| front.starts_with('.') && front.ends_with('.'))
    });
    is_below.then_some(host.len())
}

fn rest_of_host(after: &str) -> &str {
    let end = after
        .find(|one: char| !is_of_host(one))
        .unwrap_or(after.len());
    after.get(..end).unwrap_or("").trim_end_matches('.')
}

fn is_of_host(one: char) -> bool {
    one.is_ascii_alphanumeric() || matches!(one, '.' | '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, name: &str, form: &Form) -> Option<(&'t str, bool)> {
        let start = text.find(name).unwrap();
        let formed = formed(text, start, start + name.len(), form)?;
        Some((text.get(formed.start..formed.end)?, formed.is_certain))
    }

    #[test]
    fn a_bucket_is_a_path_or_a_host() {
        let found = |text| found(text, "old-logs", &Form::Bucket);
        for (text, name) in [
            ("s3://old-logs/x", "old-logs"),
            ("https://s3.eu-west-1.amazonaws.com/old-logs", "old-logs"),
            ("x arn:aws:s3:::old-logs/*", "arn:aws:s3:::old-logs"),
            (
                "https://old-logs.s3.eu-west-1.amazonaws.com/x",
                "old-logs.s3.eu-west-1.amazonaws.com",
            ),
            (
                "old-logs.s3-website-us-east-1.amazonaws.com",
                "old-logs.s3-website-us-east-1.amazonaws.com",
            ),
            (
                "https://old-logs.blob.core.windows.net",
                "old-logs.blob.core.windows.net",
            ),
        ] {
            assert_eq!(found(text), Some((name, true)), "{text}");
        }
        assert_eq!(found("bucket: old-logs"), Some(("old-logs", false)));
        for text in [
            "s3://old-logs-2/x",
            "s3://my-old-logs",
            "s3://old-logs.example",
            "my-old-logs.s3.amazonaws.com",
            "old-logs.s3.amazonaws.com.evil.example",
            "/srv/old-logs",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn an_endpoint_begins_with_the_name_of_its_database() {
        let found = |text| found(text, "old-db", &Form::Host(DATABASES));
        for text in [
            "old-db.c9akciq32rxe.eu-west-1.rds.amazonaws.com",
            "old-db.cluster-ro-c9akciq32rxe.eu-west-1.rds.amazonaws.com",
        ] {
            assert_eq!(found(text), Some((text, true)));
        }
        assert_eq!(found("my-old-db.x.eu-west-1.rds.amazonaws.com"), None);
        assert_eq!(found("old-db.example.net"), None);
        let balancer = "internal-old-db-1234.eu-west-1.elb.amazonaws.com";
        let form = Form::Host(BALANCERS);
        assert_eq!(
            super::tests::found(balancer, "old-db", &form),
            Some((balancer, true))
        );
    }

    #[test]
    fn a_policy_leaves_region_and_account_open() {
        let form = Form::Arn("lambda".to_owned());
        let found = |text| found(text, ":function:old-fn", &form);
        for text in [
            "arn:aws:lambda:*:*:function:old-fn",
            "arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:old-fn",
        ] {
            assert_eq!(found(text), Some((text, true)));
        }
        for text in [
            "arn:aws:lambda:eu-west-1:210987654321:function:old-fn",
            "arn:aws:lambda:*:*:function:old-fn-2",
            "arn:aws:sqs:*:*:function:old-fn",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
