//! Terms: values as far as they are known.
//!
//! A term is a plain value, a text of which only parts are known, a list or map that
//! may be open (it may have members we do not see), or unknown with a doubt that says
//! why. Each term carries a trail: the places it came through, nearest first.
//! Sizes and depths are bounded where terms are made, so that nothing after has to.

use std::sync::Arc;

use super::doubt::Doubt;
use super::trail::Trail;
use crate::document::Region;

/// Deepest nesting of a term; leaves room for the levels around it in a document.
const MAX_DEPTH: u16 = 60;

/// Most leaves of a term; 16 bytes of text count as one.
pub(super) const MAX_SIZE: u32 = 50_000;

/// Longest text, in bytes.
pub(super) const MAX_TEXT: usize = 1 << 20;

/// The reasons for a value beyond these bounds.
pub(super) const TOO_LARGE: &str = "a value too large or too deeply nested";
/// See [`TOO_LARGE`].
pub(super) const TOO_LONG: &str = "a text longer than 1 MiB";

/// A value as far as it is known, and the way it came.
#[derive(Debug, Clone)]
pub(super) struct Term {
    pub(super) data: Data,
    pub(super) trail: Trail,
}

#[derive(Debug, Clone)]
pub(super) enum Data {
    Null,
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(Arc<Text>),
    /// A text of which at least one part is unknown.
    Partial(Arc<Partial>),
    List(Arc<List>),
    Map(Arc<Map>),
    Unknown(Arc<Doubt>),
}

/// A known text.
#[derive(Debug, Default)]
pub(super) struct Text {
    pub(super) text: String,
    /// Stretches of the text that stand in a file byte by byte: offset, region.
    pub(super) map: Vec<(usize, Region)>,
    /// What the text encodes, where it was made by `jsonencode` or a policy document.
    pub(super) json: Option<Term>,
}

/// A text with unknown parts.
#[derive(Debug)]
pub(super) struct Partial {
    pub(super) parts: Vec<Part>,
    /// As in [`Text`].
    pub(super) json: Option<Term>,
    size: u32,
}

#[derive(Debug, Clone)]
pub(super) enum Part {
    /// Text, with its region where it stands in a file byte by byte.
    Text(String, Option<Region>),
    Unknown(Arc<Doubt>),
}

/// A list, tuple or set.
#[derive(Debug)]
pub(super) struct List {
    pub(super) items: Vec<Term>,
    pub(super) set: bool,
    /// Why there may be more items.
    pub(super) open: Option<Arc<Doubt>>,
    shape: Shape,
}

/// A map or object.
#[derive(Debug)]
pub(super) struct Map {
    /// In the order of the text; keys are unique.
    pub(super) members: Vec<Member>,
    /// Indices of the members in the order of their keys.
    order: Vec<u32>,
    /// Why there may be more members.
    pub(super) open: Option<Arc<Doubt>>,
    shape: Shape,
}

#[derive(Debug, Clone)]
pub(super) struct Member {
    pub(super) key: Arc<str>,
    pub(super) key_region: Option<Region>,
    pub(super) value: Term,
    pub(super) place: Place,
}

/// How the regions of a member relate to those of the map around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Shown where they lie inside the map, else as the map's.
    Inside,
    /// Written as a member of a body, if in another file (an override).
    Written,
    /// Shown as they are, wherever they lie, because the member shows what a text
    /// elsewhere contains.
    Own,
}

#[derive(Debug, Clone, Copy)]
struct Shape {
    depth: u16,
    size: u32,
    doubtful: bool,
}

impl From<Data> for Term {
    fn from(data: Data) -> Self {
        Self {
            data,
            trail: Trail::default(),
        }
    }
}

impl Term {
    pub(super) fn null() -> Self {
        Data::Null.into()
    }

    pub(super) fn bool(value: bool) -> Self {
        Data::Bool(value).into()
    }

    pub(super) fn int(value: i64) -> Self {
        Data::Int(value).into()
    }

    /// A length or index.
    pub(super) fn count(value: usize) -> Self {
        Self::int(i64::try_from(value).unwrap_or(i64::MAX))
    }

    /// A number, whole where it is.
    pub(super) fn number(value: f64) -> Self {
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if value.fract() == 0.0 && value.abs() <= EXACT {
            // In range: whole and at most 2^53.
            return Self::int(value as i64);
        }
        if !value.is_finite() {
            return Doubt::error("a number out of range", "").into();
        }
        Data::Float(value).into()
    }

    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.len() > MAX_TEXT {
            return Doubt::new(TOO_LONG, "").into();
        }
        Data::Text(Arc::new(Text {
            text,
            ..Text::default()
        }))
        .into()
    }

    /// A text of parts; known where all of them are.
    pub(super) fn parts(parts: Vec<Part>, json: Option<Self>) -> Self {
        let length: usize = parts
            .iter()
            .map(|part| match part {
                Part::Text(text, _) => text.len(),
                Part::Unknown(doubt) => doubt.text.len(),
            })
            .sum();
        if length > MAX_TEXT {
            return Doubt::new(TOO_LONG, "").into();
        }
        if parts.iter().any(|part| matches!(part, Part::Unknown(_))) {
            let size = 1 + u32::try_from(length / 16 + parts.len()).unwrap_or(u32::MAX);
            return Data::Partial(Arc::new(Partial { parts, json, size })).into();
        }
        let mut text = String::with_capacity(length);
        let mut map = Vec::new();
        for part in parts {
            if let Part::Text(part, region) = part {
                if let Some(region) = region {
                    map.push((text.len(), region));
                }
                text.push_str(&part);
            }
        }
        Data::Text(Arc::new(Text { text, map, json })).into()
    }

    pub(super) fn list(items: Vec<Self>, open: Option<Arc<Doubt>>) -> Self {
        Self::sequence(items, open, false)
    }

    /// A set of items that are distinct already.
    pub(super) fn set(items: Vec<Self>, open: Option<Arc<Doubt>>) -> Self {
        Self::sequence(items, open, true)
    }

    fn sequence(items: Vec<Self>, open: Option<Arc<Doubt>>, set: bool) -> Self {
        let Some(shape) = Shape::of(items.iter(), open.is_some()) else {
            return too_large();
        };
        Data::List(Arc::new(List {
            items,
            set,
            open,
            shape,
        }))
        .into()
    }

    /// A map; of members with one key the last one counts.
    pub(super) fn map(mut members: Vec<Member>, open: Option<Arc<Doubt>>) -> Self {
        let order = |members: &[Member]| {
            let mut order: Vec<u32> = (0..u32::try_from(members.len()).unwrap_or(0)).collect();
            let key = |index: &u32| members.get(*index as usize).map(|member| &member.key);
            order.sort_by(|a, b| key(a).cmp(&key(b)).then(a.cmp(b)));
            order
        };
        let mut sorted = order(&members);
        let mut earlier: Vec<u32> = sorted
            .windows(2)
            .filter_map(|pair| {
                let (a, b) = (*pair.first()?, *pair.last()?);
                let same = members.get(a as usize)?.key == members.get(b as usize)?.key;
                same.then_some(a)
            })
            .collect();
        if !earlier.is_empty() {
            earlier.sort_unstable();
            let mut index = 0;
            members.retain(|_| {
                let kept = earlier.binary_search(&index).is_err();
                index += 1;
                kept
            });
            sorted = order(&members);
        }
        let Some(shape) = Shape::of(members.iter().map(|member| &member.value), open.is_some())
        else {
            return too_large();
        };
        Data::Map(Arc::new(Map {
            members,
            order: sorted,
            open,
            shape,
        }))
        .into()
    }

    pub(super) fn with_region(mut self, region: Region) -> Self {
        self.trail = Trail::at(region);
        self
    }

    /// The term as seen from a place that refers to it.
    pub(super) fn through(mut self, region: Region) -> Self {
        self.trail = self.trail.through(region);
        self
    }

    pub(super) fn doubt(&self) -> Option<&Arc<Doubt>> {
        match &self.data {
            Data::Unknown(doubt) => Some(doubt),
            _ => None,
        }
    }

    /// The first doubt about the term or anything inside it.
    pub(super) fn any_doubt(&self) -> Option<&Arc<Doubt>> {
        match &self.data {
            Data::Unknown(doubt) => Some(doubt),
            Data::Partial(partial) => partial.doubt(),
            Data::List(list) if list.shape.doubtful => list
                .open
                .as_ref()
                .or_else(|| list.items.iter().find_map(Self::any_doubt)),
            Data::Map(map) if map.shape.doubtful => map.open.as_ref().or_else(|| {
                map.members
                    .iter()
                    .find_map(|member| member.value.any_doubt())
            }),
            _ => None,
        }
    }

    pub(super) fn is_known(&self) -> bool {
        match &self.data {
            Data::Unknown(_) | Data::Partial(_) => false,
            Data::List(list) => !list.shape.doubtful,
            Data::Map(map) => !map.shape.doubtful,
            _ => true,
        }
    }

    pub(super) fn is_null(&self) -> bool {
        matches!(self.data, Data::Null)
    }

    pub(super) fn as_text(&self) -> Option<&str> {
        match &self.data {
            Data::Text(text) => Some(&text.text),
            _ => None,
        }
    }

    pub(super) fn as_list(&self) -> Option<&Arc<List>> {
        match &self.data {
            Data::List(list) => Some(list),
            _ => None,
        }
    }

    pub(super) fn as_map(&self) -> Option<&Arc<Map>> {
        match &self.data {
            Data::Map(map) => Some(map),
            _ => None,
        }
    }

    /// How much work a pass over the term is.
    pub(super) fn size(&self) -> u32 {
        match &self.data {
            Data::List(list) => list.shape.size,
            Data::Map(map) => map.shape.size,
            // What is copied costs, so that long texts cannot multiply.
            Data::Text(text) => 1 + u32::try_from(text.text.len() / 16).unwrap_or(u32::MAX),
            Data::Partial(partial) => partial.size,
            _ => 1,
        }
    }
}

impl From<Doubt> for Term {
    fn from(doubt: Doubt) -> Self {
        Data::Unknown(Arc::new(doubt)).into()
    }
}

impl From<Arc<Doubt>> for Term {
    fn from(doubt: Arc<Doubt>) -> Self {
        Data::Unknown(doubt).into()
    }
}

/// What stands for a term beyond the bounds.
pub(super) fn too_large() -> Term {
    Doubt::new(TOO_LARGE, "").into()
}

impl Shape {
    fn of<'a>(terms: impl Iterator<Item = &'a Term>, open: bool) -> Option<Self> {
        let mut shape = Self {
            depth: 0,
            size: 1,
            doubtful: open,
        };
        for term in terms {
            let inner = match &term.data {
                Data::List(list) => list.shape,
                Data::Map(map) => map.shape,
                _ => Self {
                    depth: 0,
                    size: term.size(),
                    doubtful: !term.is_known(),
                },
            };
            shape.depth = shape.depth.max(inner.depth);
            shape.size = shape.size.saturating_add(inner.size);
            shape.doubtful |= inner.doubtful;
        }
        shape.depth += 1;
        (shape.depth <= MAX_DEPTH && shape.size <= MAX_SIZE).then_some(shape)
    }
}

impl Partial {
    pub(super) fn doubt(&self) -> Option<&Arc<Doubt>> {
        self.parts.iter().find_map(|part| match part {
            Part::Unknown(doubt) => Some(doubt),
            Part::Text(..) => None,
        })
    }

    /// The text with `${...}` for what is unknown.
    pub(super) fn shown(&self) -> String {
        self.parts
            .iter()
            .map(|part| match part {
                Part::Text(text, _) => text.clone(),
                Part::Unknown(doubt) => doubt.shown(),
            })
            .collect()
    }

    /// The known text before the first unknown part.
    pub(super) fn prefix(&self) -> &str {
        match self.parts.first() {
            Some(Part::Text(text, _)) => text,
            _ => "",
        }
    }

    pub(super) fn has_known_text(&self) -> bool {
        self.parts
            .iter()
            .any(|part| matches!(part, Part::Text(text, _) if !text.is_empty()))
    }
}

impl Map {
    pub(super) fn get(&self, key: &str) -> Option<&Term> {
        let at = self
            .order
            .binary_search_by(|&index| {
                self.members
                    .get(index as usize)
                    .map_or("", |member| &member.key)
                    .cmp(key)
            })
            .ok()?;
        let index = *self.order.get(at)?;
        self.members.get(index as usize).map(|member| &member.value)
    }

    /// The members in the order of their keys, the one in which Terraform iterates.
    pub(super) fn sorted(&self) -> impl Iterator<Item = &Member> {
        self.order
            .iter()
            .filter_map(|&index| self.members.get(index as usize))
    }
}

impl Member {
    pub(super) fn new(key: &str, value: Term) -> Self {
        Self {
            key: key.into(),
            key_region: None,
            value,
            place: Place::Inside,
        }
    }

    pub(super) fn at(key: &str, key_region: Region, value: Term) -> Self {
        Self {
            key_region: Some(key_region),
            ..Self::new(key, value)
        }
    }
}
