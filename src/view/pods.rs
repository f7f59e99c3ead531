//! The pods of Kubernetes objects: where a workload describes them, and which a selector
//! chooses.

use crate::document::Node;

/// The pod of a workload.
pub(crate) fn pod(root: &Node) -> Option<&Node> {
    match root.get("kind")?.as_str()? {
        "Pod" | "Revision" => Some(root),
        "PodTemplate" => root.get("template"),
        "CronJob" => at(root, &["spec", "jobTemplate", "spec", "template"]),
        _ => at(root, &["spec", "template"]),
    }
}

/// Whether a selector, plain or of `matchLabels` and `matchExpressions`, chooses labels.
pub(crate) fn chooses(selector: &Node, labels: Option<&Node>) -> bool {
    let label = |key: &str| labels.and_then(|labels| labels.get(key));
    let has_all = |pairs: &Node| {
        pairs
            .entries()
            .iter()
            .all(|pair| label(&pair.key).is_some_and(|one| one.to_json() == pair.value.to_json()))
    };
    let plain = selector.get("matchLabels").is_none() && selector.get("matchExpressions").is_none();
    if plain {
        return has_all(selector);
    }
    let expressions = selector
        .get("matchExpressions")
        .map_or(&[][..], Node::items);
    selector.get("matchLabels").is_none_or(has_all)
        && expressions.iter().all(|expression| {
            let found = text(expression.get("key")).and_then(label);
            let values = expression.get("values").map_or(&[][..], Node::items);
            let is_listed = found
                .is_some_and(|one| values.iter().any(|value| value.to_json() == one.to_json()));
            match text(expression.get("operator")) {
                Some("In") => is_listed,
                Some("NotIn") => !is_listed,
                Some("Exists") => found.is_some(),
                Some("DoesNotExist") => found.is_none(),
                _ => true,
            }
        })
}

/// What stands below a node under a path of keys.
pub(crate) fn at<'n>(node: &'n Node, path: &[&str]) -> Option<&'n Node> {
    path.iter().try_fold(node, |node, key| node.get(key))
}

/// The text that a node is.
pub(crate) fn text(node: Option<&Node>) -> Option<&str> {
    node.and_then(Node::as_str)
}
