//! What is known of a value before a policy runs: where its names and texts come from.
//!
//! Only a value that is part of the document says something about the document: a policy
//! that looks for `x.privileged` needs that name in it, unless `x` is an object that the
//! policy made itself.

use std::collections::{BTreeMap, BTreeSet};

use super::need::{Need, folded};

/// Words that a shape keeps; beyond it nothing is known.
const MOST_WORDS: usize = 60;

/// What is known of a value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shape {
    /// Nothing.
    Any,
    /// No value at all, such as the members of an empty list.
    Never,
    /// A part of the document.
    Document,
    /// A part of the document that needs something, or else a constant.
    Default(Need, Constant),
    /// A part of the document, or a constant that has no members.
    Plain,
    /// The name of a member of the document, or the empty text.
    Name,
    /// A text that is part of a name or text of the document but for its case.
    Piece,
    /// One of these texts.
    Words(BTreeSet<String>),
    /// An object with exactly these members, made by a policy.
    Object(BTreeMap<String, Shape>),
    /// A list or set of such members; what having any needs.
    Items(Box<Shape>, Need),
}

/// What stands where the document says nothing.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Constant {
    Null,
    Bool(bool),
    Number,
    Text(String),
    /// An empty list, set or object.
    Empty,
}

/// What holding a text as a part needs.
pub(super) fn part(text: &str) -> Need {
    // A line of all names and texts is not to end within a part.
    if text.is_empty() || text.contains('\n') {
        return Need::NOTHING;
    }
    Need::Part(folded(text))
}

impl Constant {
    /// Whether two constants are surely the same value.
    fn is(&self, other: &Self) -> bool {
        self == other && !matches!(self, Self::Number | Self::Empty)
    }

    /// Whether two constants are surely not the same value.
    fn differs(&self, other: &Self) -> bool {
        self != other
    }
}

/// A shape, and what the expression needs to have any value.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) shape: Shape,
    pub(super) need: Need,
}

impl Known {
    pub(super) const ANYTHING: Self = Self {
        shape: Shape::Any,
        need: Need::NOTHING,
    };

    pub(super) fn new(shape: Shape, need: Need) -> Self {
        Self { shape, need }
    }

    /// The same, with a further need.
    pub(super) fn and(self, need: Need) -> Self {
        Self {
            need: Need::all([self.need, need]),
            ..self
        }
    }
}

impl Shape {
    pub(super) fn word(text: &str) -> Self {
        Self::Words(BTreeSet::from([text.to_owned()]))
    }

    /// What is known of a value that is one or the other.
    pub(super) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Never, other) | (other, Self::Never) => other,
            (one, other) if one == other => one,
            (Self::Words(mut one), Self::Words(other)) => {
                one.extend(other);
                if one.len() > MOST_WORDS {
                    return Self::Plain;
                }
                Self::Words(one)
            }
            (Self::Object(one), Self::Object(other)) => {
                let mut members = one;
                for (name, shape) in other {
                    let joined = match members.remove(&name) {
                        Some(known) => known.or(shape),
                        None => shape,
                    };
                    members.insert(name, joined);
                }
                Self::Object(members)
            }
            (Self::Items(one, need), Self::Items(other, or)) => {
                Self::Items(Box::new(one.or(*other)), Need::any([need, or]))
            }
            (one, other) if one.is_piece() && other.is_piece() => Self::Piece,
            (one, other) if one.is_plain() && other.is_plain() => Self::Plain,
            _ => Self::Any,
        }
    }

    /// Whether a text that it is stands in the document.
    pub(super) fn is_piece(&self) -> bool {
        matches!(self, Self::Document | Self::Name | Self::Piece)
    }

    /// Whether every member it may have is one of the document.
    fn is_plain(&self) -> bool {
        match self {
            Self::Document
            | Self::Default(..)
            | Self::Plain
            | Self::Name
            | Self::Piece
            | Self::Words(_) => true,
            Self::Any | Self::Never | Self::Object(_) | Self::Items(..) => false,
        }
    }

    /// A member by a key of which this is known: its shape, and what having it needs.
    pub(super) fn member(&self, key: &Self) -> Known {
        let named = match key {
            Self::Words(words) => Need::any(words.iter().cloned().map(Need::Name)),
            _ => Need::NOTHING,
        };
        match self {
            Self::Document | Self::Plain => Known::new(Self::Document, named),
            Self::Default(need, _) => Known::new(Self::Document, need.clone()).and(named),
            Self::Object(members) => {
                let chosen = match key {
                    Self::Words(words) => words
                        .iter()
                        .map(|word| members.get(word).cloned().unwrap_or(Self::Any))
                        .fold(Self::Never, Self::or),
                    _ => members.values().cloned().fold(Self::Never, Self::or),
                };
                let need = match chosen {
                    Self::Never => Need::NOTHING,
                    _ => key.is_one_of(members.keys()),
                };
                Known::new(chosen, need)
            }
            // A list, or a set of which the key is a member.
            Self::Items(each, need) => Known::new((**each).clone(), need.clone()),
            Self::Any | Self::Never | Self::Name | Self::Piece | Self::Words(_) => Known::ANYTHING,
        }
    }

    /// What there must be for some member to exist, and what is known of it.
    pub(super) fn members(&self) -> Known {
        match self {
            Self::Document | Self::Plain => Known::new(Self::Document, Need::NOTHING),
            Self::Default(need, _) => Known::new(Self::Document, need.clone()),
            Self::Object(members) => {
                let each = members.values().cloned().fold(Self::Never, Self::or);
                Known::new(each, Need::NOTHING)
            }
            Self::Items(each, need) => Known::new((**each).clone(), need.clone()),
            Self::Any | Self::Never | Self::Name | Self::Piece | Self::Words(_) => Known::ANYTHING,
        }
    }

    /// What is known of the keys of its members.
    pub(super) fn keys(&self) -> Self {
        match self {
            Self::Document => Self::Name,
            Self::Object(members) if members.len() <= MOST_WORDS => {
                Self::Words(members.keys().cloned().collect())
            }
            _ => Self::Any,
        }
    }

    /// What being equal to another needs.
    pub(super) fn equals(&self, other: &Self) -> Need {
        match (self, other) {
            (Self::Words(words), value) | (value, Self::Words(words)) => {
                value.is_one_of(words.iter())
            }
            // `object.get(x, "a", false) == true`: it is not the default.
            (Self::Default(need, default), value) | (value, Self::Default(need, default))
                if value.constant().is_some_and(|value| value.differs(default)) =>
            {
                need.clone()
            }
            _ => Need::NOTHING,
        }
    }

    /// What being another value than this needs.
    pub(super) fn differs(&self, other: &Self) -> Need {
        match (self, other) {
            // `object.get(x, "a", null) != null`: it is not the default.
            (Self::Default(need, default), value) | (value, Self::Default(need, default))
                if value.constant().is_some_and(|value| value.is(default)) =>
            {
                need.clone()
            }
            (Self::Default(need, Constant::Text(text)), Self::Words(words))
            | (Self::Words(words), Self::Default(need, Constant::Text(text)))
                if words.len() == 1 && words.contains(text) =>
            {
                need.clone()
            }
            _ => Need::NOTHING,
        }
    }

    /// A constant: nothing of a document can be it.
    pub(super) fn of(constant: Constant) -> Self {
        Self::Default(Need::IMPOSSIBLE, constant)
    }

    pub(super) fn constant(&self) -> Option<&Constant> {
        match self {
            Self::Default(need, constant) if *need == Need::IMPOSSIBLE => Some(constant),
            _ => None,
        }
    }

    /// What being one of some texts needs.
    pub(super) fn is_one_of<'w>(&self, words: impl Iterator<Item = &'w String> + Clone) -> Need {
        if words.clone().count() > MOST_WORDS {
            return Need::NOTHING;
        }
        match self {
            Self::Document => Need::any(words.cloned().map(Need::Text)),
            Self::Default(need, constant) => {
                let default = match constant {
                    Constant::Text(text) => Some(text),
                    _ => None,
                };
                if words.clone().any(|word| Some(word) == default) {
                    return Need::NOTHING;
                }
                let text = Need::any(words.cloned().map(Need::Text));
                Need::all([need.clone(), text])
            }
            Self::Name if words.clone().all(|word| !word.is_empty()) => {
                Need::any(words.cloned().map(Need::Name))
            }
            Self::Piece => Need::any(words.map(|word| part(word))),
            _ => Need::NOTHING,
        }
    }
}
