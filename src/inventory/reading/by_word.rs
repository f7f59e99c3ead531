//! What the word for the kind of an asset says beyond the kind: `s3 bucket` that its name is
//! that of a bucket; `account` nothing, so that what it is called has to say whether somebody
//! or an account of a cloud is meant.

use super::{Draft, Reading};
use crate::document::{Node, Region};
use crate::inventory::identifier::{self, Type};
use crate::inventory::looks;
use crate::inventory::sort::Sort;
use crate::inventory::words::folded;

/// Words of kinds whose names are those of buckets.
const BUCKETS: &[&str] = &[
    "bucket",
    "storage account",
    "cuenta de almacenamiento",
    "blob storage",
    "object storage",
];

impl Reading<'_> {
    /// Adds what the word for the kind says.
    pub(super) fn by_word(&mut self, draft: &mut Draft) {
        let Some(kind) = draft.get("kind").cloned() else {
            return;
        };
        let word = folded(self.raw(kind.region));
        let word = word.trim_start_matches("cmdb ci ");
        if matches!(word, "account" | "cuenta") || kind.as_str() == Some("cloud_resource") {
            of_account(draft, &kind, word);
        }
        let has = |of: Type| draft.identifiers(of).is_some();
        let is_bucket = BUCKETS.iter().any(|known| word.contains(known));
        let is_unknown = ![Type::Arn, Type::ResourceId, Type::Fqdn]
            .into_iter()
            .any(has);
        // A cluster has an address besides.
        let is_cluster = kind.as_str() == Some("cluster") && !has(Type::Arn);
        if is_bucket && !has(Type::Bucket) && !has(Type::Arn) {
            called(draft, Type::Bucket);
        }
        if let Some(sort) = Sort::of_word(word)
            && (is_unknown || is_cluster)
            && draft
                .text("id")
                .is_none_or(|id| looks::certain(id).is_none())
        {
            named(draft, sort);
        }
    }
}

/// What a cloud calls a thing by is an identifier, where the word for the kind says what sort
/// of thing it is.
fn named(draft: &mut Draft, sort: &Sort) {
    let Some(node) = draft.get("name").or(draft.get("id")).cloned() else {
        return;
    };
    let is_name = |one: char| one.is_ascii_alphanumeric() || matches!(one, '-' | '_' | '/' | '.');
    let name = node.as_str().filter(|name| name.chars().all(is_name));
    if let Some(name) = name {
        draft.identify(Type::ResourceId, &sort.id_of(name), node.region);
    }
}

/// An account of twelve digits is one of a cloud; a tenant or subscription has the id of one.
fn of_account(draft: &mut Draft, kind: &Node, word: &str) {
    let is_cloud = draft.get("identifiers.account").is_some() || {
        let found = digits(draft);
        if let Some((text, region)) = &found {
            draft.identify(Type::Account, text, *region);
        }
        found.is_some()
    };
    if is_cloud && matches!(word, "account" | "cuenta") {
        let of = Node::string("cloud_resource", kind.region);
        draft.replace("kind", of);
    }
    let is_subscription = ["subscription", "suscripcion", "subscripcion"]
        .iter()
        .any(|known| word.contains(known));
    if is_subscription && draft.get("identifiers.resource_id").is_none() {
        called(draft, Type::ResourceId);
    }
}

/// The name or id of twelve digits, or those that a name says beside the word for an account.
fn digits(draft: &Draft) -> Option<(String, Region)> {
    let whole = ["name", "id"].iter().find_map(|path| {
        let node = draft.get(path)?;
        let text = node.as_str()?.replace('-', "");
        identifier::is_cloud_account(&text).then_some((text, node.region))
    });
    whole.or_else(|| {
        // What is in an account may say which one, too.
        let is_root = |arn: &Node| {
            let text = arn.as_str().unwrap_or_default();
            text.ends_with(":root") || text.contains(":account/")
        };
        let only_account = Type::ALL
            .iter()
            .all(|of| match (of, draft.identifiers(*of)) {
                (Type::Account, _) | (_, None) => true,
                (Type::Arn, Some(arns)) => arns.items().iter().all(is_root),
                _ => false,
            });
        let node = draft.get("name").filter(|_| only_account)?;
        let name = folded(node.as_str()?);
        let says_account = name.split(' ').any(|word| ACCOUNTS.contains(&word));
        let mut numbers = name
            .split(' ')
            .filter(|word| identifier::is_cloud_account(word));
        let number = numbers.next().filter(|_| says_account)?;
        numbers
            .next()
            .is_none()
            .then(|| (number.to_owned(), node.region))
    })
}

/// Words for an account of a cloud.
const ACCOUNTS: &[&str] = &["account", "cuenta", "konto", "compte", "conta"];

/// Takes the name, or else the id, for an identifier of a type, if it can be.
fn called(draft: &mut Draft, of: Type) {
    // `Invoices` is what people call a bucket, and its own name has no capitals.
    let is_display = |text: &str| of == Type::Bucket && text.contains(char::is_uppercase);
    let mut paths = ["name", "id"];
    let is_url = |text: Option<&str>| text.is_some_and(|text| text.contains("://"));
    if is_url(draft.text("id")) {
        paths.reverse();
    }
    for path in paths {
        let Some(node) = draft.get(path).cloned() else {
            continue;
        };
        let text = node
            .as_str()
            .filter(|text| !text.contains(' ') && !is_display(text));
        let Some(normal) = text.and_then(|text| identifier::normal(of, text)) else {
            continue;
        };
        draft.identify(normal.of, &normal.text, node.region);
        return;
    }
}
