//! Who uses what among Kubernetes objects.

use std::collections::BTreeSet;

use super::{Thing, Things, texts};
use crate::document::{Node, Region};
use crate::view::pods::{at, chooses, pod};

/// What the ids of objects begin with.
pub(super) const PREFIX: &str = "k8s:/";

/// Kinds that serve others by name, and how people call them.
const COMPANIONS: &[(&str, &str)] = &[
    ("ConfigMap", "config map"),
    ("Secret", "secret"),
    ("PersistentVolumeClaim", "volume claim"),
    ("ServiceAccount", "service account"),
    ("Service", "service"),
    ("HorizontalPodAutoscaler", "autoscaler"),
    ("PodDisruptionBudget", "disruption budget"),
];

/// An object with what identifies it.
struct Object<'n> {
    file: usize,
    root: &'n Node,
    kind: &'n str,
    name: &'n Node,
    title: &'n str,
    namespace: &'n str,
}

impl<'n> Object<'n> {
    fn of(file: usize, root: &'n Node) -> Option<Self> {
        let metadata = root.get("metadata")?;
        root.get("apiVersion")?;
        let name = metadata.get("name")?;
        Some(Self {
            file,
            root,
            kind: root.get("kind")?.as_str()?,
            name,
            title: name.as_str()?,
            namespace: metadata
                .get("namespace")
                .and_then(Node::as_str)
                .unwrap_or(""),
        })
    }

    fn id(&self) -> String {
        format!("{PREFIX}{}/{}/{}", self.namespace, self.kind, self.title)
    }

    fn id_of(&self, kind: &str, name: &str) -> String {
        format!("{PREFIX}{}/{kind}/{name}", self.namespace)
    }

    /// The labels of its pods.
    fn labels(&self) -> Option<&'n Node> {
        at(pod(self.root)?, &["metadata", "labels"])
    }

    /// The labels by which it chooses pods.
    fn selector(&self) -> Option<&'n Node> {
        let selector = at(self.root, &["spec", "selector"])?;
        let is_chooser = matches!(self.kind, "Service" | "PodDisruptionBudget");
        (is_chooser && !selector.entries().is_empty()).then_some(selector)
    }

    /// Whether it serves the pods or the scale of another object.
    fn serves(&self, other: &Object<'_>) -> bool {
        if self.namespace != other.namespace {
            return false;
        }
        if let Some(target) = at(self.root, &["spec", "scaleTargetRef"]) {
            let text = |key: &str| target.get(key).and_then(Node::as_str);
            return text("kind") == Some(other.kind) && text("name") == Some(other.title);
        }
        pod(other.root).is_some()
            && self
                .selector()
                .is_some_and(|selector| chooses(selector, other.labels()))
    }
}

/// Takes the objects of all files.
pub(super) fn take(roots: &[(usize, Node)], templates: &[(usize, &str)], things: &mut Things) {
    let lists = roots.iter().flat_map(|(file, root)| {
        let items = root.get("items").filter(|_| {
            root.get("kind")
                .and_then(Node::as_str)
                .is_some_and(|kind| kind.ends_with("List"))
        });
        let inner = items.map_or(&[][..], Node::items).iter();
        inner.chain([root]).map(move |root| (*file, root))
    });
    let all: Vec<(usize, &Node)> = lists.collect();
    let objects: Vec<Object<'_>> = all
        .iter()
        .filter_map(|(file, root)| Object::of(*file, root))
        .collect();
    let known: BTreeSet<&str> = objects
        .iter()
        .filter(|one| COMPANIONS.iter().any(|(kind, _)| *kind == one.kind))
        .map(|one| one.title)
        .collect();
    let serving: Vec<&Object<'_>> = objects
        .iter()
        .filter(|one| {
            matches!(
                one.kind,
                "Service" | "HorizontalPodAutoscaler" | "PodDisruptionBudget"
            )
        })
        .collect();
    for object in &objects {
        let companion = COMPANIONS.iter().find(|(kind, _)| *kind == object.kind);
        let mut thing = Thing {
            sort: companion.map_or("", |(_, sort)| *sort),
            // The sort of a companion says its kind.
            title: match companion {
                Some(_) => object.title.to_owned(),
                None => format!("{} {}", object.kind, object.title),
            },
            file: object.file,
            region: object.name.region,
            uses: BTreeSet::new(),
            names: BTreeSet::new(),
            is_user: true,
        };
        uses(object, object.root, &mut thing.uses);
        let served = serving.iter().filter(|one| one.serves(object));
        thing.uses.extend(served.map(|one| one.id()));
        thing.names = thing.uses.clone();
        // A binding completes a service account, and does not use it.
        if !object.kind.ends_with("RoleBinding") {
            name_all(
                object.root,
                object.namespace,
                &known,
                Some(object.title),
                &mut thing.names,
            );
        }
        things.insert(object.id(), thing);
    }
    let namespaces: BTreeSet<&str> = objects.iter().map(|one| one.namespace).collect();
    // Patches, values and settings of other programs.
    for (number, (file, root)) in all.iter().enumerate() {
        if Object::of(*file, root).is_some() {
            continue;
        }
        let mut thing = nobody(*file);
        for namespace in &namespaces {
            name_all(root, namespace, &known, None, &mut thing.names);
        }
        things.insert(format!("yaml/{number}"), thing);
    }
    for (file, text) in templates {
        let mut thing = nobody(*file);
        for name in known.iter().filter(|name| text.contains(**name)) {
            for namespace in &namespaces {
                thing.names.extend(companions(namespace, name));
            }
        }
        things.insert(format!("template/{file}"), thing);
    }
}

/// What uses others and is nothing that is deleted.
fn nobody(file: usize) -> Thing {
    Thing {
        sort: "",
        title: String::new(),
        file,
        region: Region::default(),
        uses: BTreeSet::new(),
        names: BTreeSet::new(),
        is_user: false,
    }
}

/// What a name may mean in a namespace.
fn companions(namespace: &str, name: &str) -> impl Iterator<Item = String> {
    COMPANIONS
        .iter()
        .filter(|(kind, _)| !SERVED.contains(kind))
        .map(move |(kind, _)| format!("{PREFIX}{namespace}/{kind}/{name}"))
}

/// The objects that a node refers to by the keys that are made for it.
fn uses(object: &Object<'_>, node: &Node, found: &mut BTreeSet<String>) {
    for item in node.items() {
        uses(object, item, found);
    }
    for entry in node.entries() {
        let value = &entry.value;
        let member = |key: &str| value.get(key).and_then(Node::as_str);
        let mut take = |kind: &str, name: Option<&str>| {
            found.extend(name.map(|name| object.id_of(kind, name)));
        };
        match entry.key.as_str() {
            "configMap" | "configMapRef" | "configMapKeyRef" => take("ConfigMap", member("name")),
            "secret" | "secretRef" | "secretKeyRef" => take("Secret", member("name")),
            "secretName" => take("Secret", value.as_str()),
            "persistentVolumeClaim" => {
                take("PersistentVolumeClaim", member("claimName"));
            }
            "serviceAccountName" | "serviceAccount" => take("ServiceAccount", value.as_str()),
            "imagePullSecrets" => {
                for item in value.items() {
                    take("Secret", item.get("name").and_then(Node::as_str));
                }
            }
            _ => {}
        }
        uses(object, value, found);
    }
}

/// Every companion that a text below a node may mean. What an object is called, and what its
/// labels say, names no other object.
fn name_all(
    root: &Node,
    namespace: &str,
    known: &BTreeSet<&str>,
    own: Option<&str>,
    found: &mut BTreeSet<String>,
) {
    texts(root, "", &mut |_, text| {
        if own == Some(text) || !known.contains(text) {
            return;
        }
        found.extend(companions(namespace, text));
    });
}

/// Kinds that find what they serve by themselves; nobody has to name them.
const SERVED: &[&str] = &["Service", "HorizontalPodAutoscaler", "PodDisruptionBudget"];
