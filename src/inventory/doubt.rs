//! A doubt: something an inventory states that could not be used as it stands. It is kept
//! with its place, so that a rule can report it like any finding.

use crate::document::Region;

/// Something an inventory states that could not be used as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// What sort of doubt.
    pub topic: Topic,
    /// What is wrong: lower case start, no full stop, no secret.
    pub message: String,
    /// What to do next, in the same form.
    pub next: String,
    /// The cell.
    pub region: Region,
    /// Another cell that explains it, and what is to be seen there.
    pub related: Option<(String, Region)>,
    /// The field of the model, such as `status`; may be empty.
    pub field: String,
    /// What was stated, shortened; empty where it must not be shown.
    pub value: String,
    /// The id of the asset, where there is one.
    pub asset: String,
    /// How many cells say the same.
    pub count: usize,
}

/// What sort of doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// A status word that nobody mapped.
    UnmappedStatus,
    /// A date that can be read in two ways.
    AmbiguousDate,
    /// A text that is no date.
    UnreadableDate,
    /// A text that is none of the words of its field.
    UnknownWord,
    /// A text that cannot be the identifier that its column announces.
    BadIdentifier,
    /// A value of another type than the field's.
    BadValue,
    /// A key that the model does not have.
    UnknownKey,
    /// Two assets of one file with one id.
    DuplicateId,
    /// Two sources that say different things of one asset.
    Conflict,
    /// Two columns that say different things of one asset.
    Contradiction,
    /// An asset that nothing can refer to.
    NoIdentifier,
    /// A row that does not fit its header.
    RaggedRow,
    /// A file that is not in UTF-8.
    Encoding,
    /// A header that comes twice, or a second row of headers.
    Header,
    /// A text that looks like a secret; it was not kept.
    Secret,
    /// An identifier that several assets of one file share, so that it joins nothing.
    SharedIdentifier,
    /// A column that looks like identifiers and is not used.
    UnusedColumn,
}

impl Topic {
    /// The name in reports and for rules.
    pub fn name(self) -> &'static str {
        match self {
            Self::UnmappedStatus => "unmapped-status",
            Self::AmbiguousDate => "ambiguous-date",
            Self::UnreadableDate => "unreadable-date",
            Self::UnknownWord => "unknown-word",
            Self::BadIdentifier => "bad-identifier",
            Self::BadValue => "bad-value",
            Self::UnknownKey => "unknown-key",
            Self::DuplicateId => "duplicate-id",
            Self::Conflict => "conflict",
            Self::Contradiction => "contradiction",
            Self::NoIdentifier => "no-identifier",
            Self::RaggedRow => "ragged-row",
            Self::Encoding => "encoding",
            Self::Header => "header",
            Self::Secret => "secret",
            Self::SharedIdentifier => "shared-identifier",
            Self::UnusedColumn => "unused-column",
        }
    }
}

impl Doubt {
    /// A doubt about one cell.
    pub fn new(topic: Topic, region: Region, message: String, next: &str) -> Self {
        Self {
            topic,
            message,
            next: next.to_owned(),
            region,
            related: None,
            field: String::new(),
            value: String::new(),
            asset: String::new(),
            count: 1,
        }
    }
}
