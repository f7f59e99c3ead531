//! Images in parts: values of charts and kustomizations write
//! `{registry: ghcr.io, repository: shop/web, tag: "2.7"}`.

/// How many lines before and behind the name of an image belong to the same map.
const MOST_LINES: usize = 4;

const REGISTRIES: &[&str] = &["registry", "imageregistry", "host"];
const TAGS: &[&str] = &["tag", "newtag", "imagetag", "version"];

/// What has to stand in keys beside the name of an image.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Parts {
    registry: Option<String>,
    tag: Option<String>,
}

impl Parts {
    /// The names that an image has where it is written in parts, and the other parts.
    pub(super) fn of(image: &str) -> Vec<(String, Self)> {
        let at = image.rfind('/').map_or(0, |at| at + 1);
        let tagged = image.get(at..).and_then(|last| last.split_once(':'));
        let (repository, tag) = match tagged {
            Some((last, tag)) => (image.get(..at + last.len()), Some(tag.to_owned())),
            None if image.contains('@') => return Vec::new(),
            None => (Some(image), None),
        };
        let Some(repository) = repository else {
            return Vec::new();
        };
        let mut found = Vec::new();
        if tag.is_some() {
            let registry = None;
            let tag = tag.clone();
            found.push((repository.to_owned(), Self { registry, tag }));
        }
        if let Some((registry, path)) = repository.split_once('/')
            && registry.contains(['.', ':'])
        {
            let registry = Some(registry.to_owned());
            found.push((path.to_owned(), Self { registry, tag }));
        }
        found
    }

    /// Whether the parts stand in lines around a name.
    pub(super) fn stand_beside(&self, before: &str, after: &str) -> bool {
        // The nearest line first: the next image may have the tag that this one had.
        let mut behind = after.lines();
        let mut ahead = before.lines().rev();
        let near: Vec<&str> = (0..MOST_LINES)
            .flat_map(|_| [behind.next(), ahead.next()])
            .flatten()
            .collect();
        let has = |keys: &[&str], wanted: &Option<String>| {
            let Some(wanted) = wanted else { return true };
            let entries = near.iter().flat_map(|line| line.split(['{', '}', ',']));
            let mut stated = entries.filter_map(|entry| {
                let (key, value) = entry.split_once([':', '='])?;
                let key = bare(key).to_lowercase();
                keys.contains(&key.as_str()).then(|| bare(value))
            });
            stated.next() == Some(wanted)
        };
        has(REGISTRIES, &self.registry) && has(TAGS, &self.tag)
    }
}

/// A key or value without what surrounds it.
fn bare(text: &str) -> &str {
    let text = text.trim().trim_start_matches("- ");
    text.trim_matches(['"', '\''])
}
