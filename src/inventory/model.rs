//! The canonical model `rearguard-inventory/v1`: every field that an asset may have, one
//! row each. Readers fill it, the schema is printed from it, rules read it.
//!
//! A path names a field from the asset on; `[]` stands for each member of a list. A path
//! that others continue is a map or, with `[]`, a list of maps. What a source does not
//! state is absent; what it states and we cannot read is null (or `unknown` for words).

use std::collections::HashMap;
use std::sync::LazyLock;

use super::identifier::Type as Id;
use super::words::{self, Words};

/// What a field holds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Holds {
    /// Text.
    Text,
    /// A list of texts.
    Texts,
    /// A date, `2026-03-01`.
    Date,
    /// true or false.
    Flag,
    /// A level from 1 to 5, 5 the highest.
    Level,
    /// A lifecycle status.
    Status,
    /// One of a few words.
    Word(Words),
    /// A list of identifiers of one type.
    Identifiers(Id),
    /// Whatever is stated, such as labels.
    Anything,
}

/// A field of the model.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    /// Where it stands in an asset, such as `owner.team`.
    pub(super) path: &'static str,
    /// What it holds.
    pub(super) holds: Holds,
    /// What it means, for the schema.
    pub(super) about: &'static str,
}

const fn field(path: &'static str, holds: Holds, about: &'static str) -> Field {
    Field { path, holds, about }
}

use Holds::{Anything, Date, Flag, Identifiers, Level, Status, Text, Texts, Word};

#[rustfmt::skip]
const FIELDS: &[Field] = &[
    field("id", Text, "Stable name, unique in the set of files"),
    field("kind", Word(words::KIND), "What sort of thing it is"),
    field("tangible", Flag, "Whether it can be touched; follows from the kind"),
    field("name", Text, "What people call it"),
    field("identifiers.fqdn", Identifiers(Id::Fqdn), "Full domain names"),
    field("identifiers.hostname", Identifiers(Id::Hostname), "Short host names"),
    field("identifiers.ip", Identifiers(Id::Ip), "IPv4 and IPv6 addresses"),
    field("identifiers.cidr", Identifiers(Id::Cidr), "Networks"),
    field("identifiers.mac", Identifiers(Id::Mac), "Hardware addresses"),
    field("identifiers.serial", Identifiers(Id::Serial), "Serial numbers"),
    field("identifiers.arn", Identifiers(Id::Arn), "Amazon resource names"),
    field("identifiers.account", Identifiers(Id::Account), "AWS account ids"),
    field("identifiers.bucket", Identifiers(Id::Bucket), "Buckets and storage accounts"),
    field("identifiers.resource_id", Identifiers(Id::ResourceId), "Ids that a cloud gave, such as i-0abc"),
    field("identifiers.resource_address", Identifiers(Id::ResourceAddress), "Terraform addresses"),
    field("identifiers.k8s[].ns", Text, "Kubernetes namespace"),
    field("identifiers.k8s[].kind", Text, "Kubernetes kind"),
    field("identifiers.k8s[].name", Text, "Kubernetes name"),
    field("identifiers.k8s[].labels", Anything, "Kubernetes labels"),
    field("identifiers.image", Identifiers(Id::Image), "Container images"),
    field("identifiers.repo", Identifiers(Id::Repo), "Source repositories"),
    field("identifiers.purl", Identifiers(Id::Purl), "Package URLs"),
    field("identifiers.cpe", Identifiers(Id::Cpe), "CPE names"),
    field("identifiers.email", Identifiers(Id::Email), "Mail addresses"),
    field("identifiers.account_name", Identifiers(Id::AccountName), "Names of users, roles and service accounts"),
    field("identifiers.key_id", Identifiers(Id::KeyId), "Public ids of keys, never the secret"),
    field("identifiers.fingerprint", Identifiers(Id::Fingerprint), "Fingerprints of public keys and certificates"),
    field("identifiers.tag", Identifiers(Id::Tag), "Asset tags"),
    field("owner.team", Text, "Who is responsible"),
    field("owner.contact", Text, "How to reach them"),
    field("custodian", Text, "Who runs it for the owner"),
    field("data_owner", Text, "Who is responsible for the data on it"),
    field("environment", Word(words::ENVIRONMENT), "Where it is used"),
    field("site", Text, "Where it stands"),
    field("visibility", Word(words::VISIBILITY), "Who can reach it"),
    field("criticality", Level, "How much the organisation depends on it"),
    field("cia.c", Level, "Need for confidentiality"),
    field("cia.i", Level, "Need for integrity"),
    field("cia.a", Level, "Need for availability"),
    field("classification", Word(words::CLASSIFICATION), "The most sensitive data on it"),
    field("data[].catalog_id", Text, "Entry in the data catalogue"),
    field("data[].kind", Word(words::DATA), "Sort of data"),
    field("data[].regulation", Texts, "Rules that the data falls under"),
    field("data[].residency", Texts, "Where the data may be"),
    field("status", Status, "Where it is in its life"),
    field("status_stated", Text, "The status in the words of the source"),
    field("history[].from", Status, "Status before"),
    field("history[].to", Status, "Status after"),
    field("history[].at", Date, "When it changed"),
    field("history[].by", Text, "Who changed it"),
    field("history[].ref", Text, "Ticket or record of the change"),
    field("product.slug", Text, "The product as endoflife.date names it"),
    field("product.name", Text, "The product in the words of the source"),
    field("product.version", Text, "Its version"),
    field("eol.date", Date, "End of support"),
    field("eol.source", Text, "Who says so"),
    field("eol.extended_until", Date, "End of paid support"),
    field("eol.contract_ref", Text, "Contract of paid support"),
    field("plan.decommission_by", Date, "When it is to be gone"),
    field("plan.replaced_by", Texts, "Ids of what will replace it"),
    field("plan.ticket", Text, "Record of the plan"),
    field("plan.approved_by", Text, "Who approved the plan"),
    field("exception.id", Text, "Record of the exception"),
    field("exception.reason", Text, "Why it may stay"),
    field("exception.approved_by", Text, "Who approved it"),
    field("exception.approved_on", Date, "When"),
    field("exception.expires", Date, "Until when"),
    field("exception.compensating", Texts, "What is done instead"),
    field("retention.until", Date, "Until when data must be kept"),
    field("retention.legal_hold", Flag, "Whether disposal is forbidden"),
    field("retention.basis", Text, "Why it must be kept"),
    field("decommission.retired_on", Date, "When it was taken out of use"),
    field("decommission.disposed_on", Date, "When it left or was destroyed"),
    field("decommission.disposition", Word(words::DISPOSITION), "What became of it"),
    field("decommission.leaves_control", Flag, "Whether it leaves the organisation"),
    field("decommission.media[].serial", Text, "Serial number of the medium"),
    field("decommission.media[].type", Word(words::MEDIUM), "Sort of medium"),
    field("decommission.media[].encrypted_since", Date, "Since when it was encrypted"),
    field("decommission.media[].key_ref", Text, "Name of the key, never the key"),
    field("decommission.sanitization[].media_serial", Text, "The medium"),
    field("decommission.sanitization[].method", Word(words::METHOD), "How thorough"),
    field("decommission.sanitization[].technique", Word(words::TECHNIQUE), "How it was done"),
    field("decommission.sanitization[].standard", Text, "After which standard"),
    field("decommission.sanitization[].tool", Text, "With which tool"),
    field("decommission.sanitization[].tool_version", Text, "In which version"),
    field("decommission.sanitization[].performed_by", Text, "Who did it"),
    field("decommission.sanitization[].performed_on", Date, "When"),
    field("decommission.sanitization[].verification.method", Word(words::VERIFICATION), "How it was checked"),
    field("decommission.sanitization[].verification.result", Text, "What the check gave"),
    field("decommission.sanitization[].verification.by", Text, "Who checked"),
    field("decommission.sanitization[].verification.on", Date, "When"),
    field("decommission.sanitization[].validation.decision", Text, "Whether that is enough"),
    field("decommission.sanitization[].validation.by", Text, "Who decided"),
    field("decommission.sanitization[].validation.on", Date, "When"),
    field("decommission.sanitization[].certificate.id", Text, "Number of the certificate"),
    field("decommission.sanitization[].certificate.uri", Text, "Where it is kept"),
    field("decommission.sanitization[].certificate.sha256", Text, "Its hash"),
    field("decommission.sanitization[].destination", Text, "Where the medium went"),
    field("decommission.approvals[].role", Word(words::APPROVER), "On whose behalf"),
    field("decommission.approvals[].by", Text, "Who approved"),
    field("decommission.approvals[].on", Date, "When"),
    field("dependents", Texts, "Ids of what needs it"),
    field("depends_on", Texts, "Ids of what it needs"),
    field("replaced_by", Texts, "Ids of what replaced it"),
    field("last_seen", Date, "When it was last seen on the network"),
    field("last_reviewed", Date, "When somebody last confirmed this entry"),
    field("notes", Text, "Anything else"),
];

/// The steps of the checklist and the word for when each is done.
pub(super) const CHECKLIST: &[(&str, &[&str])] = &[
    ("backups", &["disposed_on", "expires_on"]),
    ("credentials", &["revoked_on"]),
    ("keys", &["destroyed_on"]),
    ("certificates", &["revoked_on"]),
    ("dns", &["removed_on"]),
    ("firewall", &["removed_on"]),
    ("iam", &["removed_on"]),
    ("accounts", &["removed_on"]),
    ("monitoring", &["removed_on"]),
    ("logging", &["archived_on"]),
    ("ci_secrets", &["removed_on"]),
    ("licences", &["released_on"]),
    ("contracts", &["terminated_on"]),
    ("config_repo", &["removed_on"]),
    ("docs", &["updated_on"]),
];

/// Where the checklist stands.
pub(super) const CHECKLIST_PATH: &str = "decommission.checklist";

/// The fields without the checklist, in the order of the documentation.
pub(super) fn fields() -> &'static [Field] {
    FIELDS
}

/// Where a member of an asset stands in the order of the documentation.
pub(super) fn order(key: &str) -> usize {
    static ORDER: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| {
        let mut order = HashMap::new();
        for (at, field) in FIELDS.iter().enumerate() {
            let top = field.path.split(['.', '[']).next().unwrap_or(field.path);
            order.entry(top).or_insert(at);
        }
        order
    });
    ORDER.get(key).copied().unwrap_or(usize::MAX)
}

/// What a path into an asset leads to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    /// A field.
    Leaf(Holds),
    /// A map of fields.
    Map,
    /// A list of maps of fields.
    Maps,
}

/// What a path leads to, if the model has it.
pub(super) fn place(path: &str) -> Option<Place> {
    if let Some(step) = path.strip_prefix(CHECKLIST_PATH) {
        return checklist(step);
    }
    if let Some(field) = FIELDS.iter().find(|field| field.path == path) {
        return Some(Place::Leaf(field.holds));
    }
    let continued = |by: &str| {
        FIELDS.iter().any(|field| {
            field
                .path
                .strip_prefix(path)
                .is_some_and(|rest| rest.starts_with(by))
        })
    };
    if continued("[]") {
        Some(Place::Maps)
    } else {
        continued(".").then_some(Place::Map)
    }
}

/// A step of the checklist is a map: the date when it was done, or `not_applicable` with
/// the reason, or `pending`.
fn checklist(path: &str) -> Option<Place> {
    let Some(path) = path.strip_prefix('.') else {
        return path.is_empty().then_some(Place::Map);
    };
    let (step, rest) = match path.split_once('.') {
        Some((step, rest)) => (step, Some(rest)),
        None => (path, None),
    };
    let (_, dates) = CHECKLIST.iter().find(|(name, _)| *name == step)?;
    match rest {
        None => Some(Place::Map),
        Some("not_applicable") => Some(Place::Leaf(Text)),
        Some("pending") => Some(Place::Leaf(Flag)),
        Some(date) => dates.contains(&date).then_some(Place::Leaf(Date)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_field_a_map_or_a_list_of_maps() {
        assert!(matches!(place("owner.team"), Some(Place::Leaf(Text))));
        assert!(matches!(place("owner"), Some(Place::Map)));
        assert!(matches!(place("history"), Some(Place::Maps)));
        assert!(matches!(place("identifiers.k8s"), Some(Place::Maps)));
        assert!(matches!(
            place("decommission.sanitization[].verification"),
            Some(Place::Map)
        ));
        assert!(place("ownership").is_none());
        assert!(place("own").is_none());
    }

    #[test]
    fn the_checklist_knows_when_each_step_is_done() {
        let path = "decommission.checklist.dns";
        assert!(matches!(place(path), Some(Place::Map)));
        let leaf = |rest: &str| place(&format!("{path}.{rest}"));
        assert!(matches!(leaf("removed_on"), Some(Place::Leaf(Date))));
        assert!(leaf("revoked_on").is_none());
    }
}
