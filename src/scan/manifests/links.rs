//! Which objects of a set mean each other: by labels, by names, by what they run as.

use super::Object;
use crate::classify::Kind;
use crate::document::{Node, Value};
use crate::view::pods::{at, chooses, pod, text};

/// The objects of a set by what they are.
pub(super) struct All<'o> {
    workloads: Vec<Workload<'o>>,
    objects: &'o [Object],
}

/// An object that makes pods.
struct Workload<'o> {
    object: &'o Object,
    /// The labels of its pods, and those it selects them by.
    labels: [Option<&'o Node>; 2],
    pod: Option<&'o Node>,
}

/// Whether the object means others, or is meant by them.
pub(super) fn has_links(object: &Object) -> bool {
    match object.kind {
        Kind::KubernetesWorkload
        | Kind::KubernetesService
        | Kind::KubernetesNetworkPolicy
        | Kind::KubernetesIngress => true,
        Kind::KubernetesRbac => object.root.get("roleRef").is_some(),
        Kind::KubernetesObject => matches!(
            text(object.root.get("kind")),
            Some("PodDisruptionBudget" | "HorizontalPodAutoscaler")
        ),
        _ => false,
    }
}

impl<'o> All<'o> {
    pub(super) fn new(objects: &'o [Object]) -> Self {
        let workloads = objects
            .iter()
            .filter(|object| object.kind == Kind::KubernetesWorkload)
            .map(|object| {
                let pod = pod(&object.root);
                let labels = pod.and_then(|pod| at(pod, &["metadata", "labels"]));
                let spec = object.root.get("spec");
                let chosen = spec.and_then(|spec| at(spec, &["selector", "matchLabels"]));
                Workload {
                    object,
                    labels: [labels, chosen],
                    pod,
                }
            })
            .collect();
        Self { workloads, objects }
    }

    /// What the object means and what means it, as lists by what they are; `beside` counts
    /// the objects of each kind in its directory, itself included.
    pub(super) fn links_of(&self, object: &Object) -> Node {
        let region = object.root.region;
        let list = |nodes: Vec<Node>| Node::new(Value::List(nodes), region);
        let mut links = Vec::new();
        if let Some(selector) = selector_of(object) {
            let chosen = self.workloads.iter().filter(|workload| {
                same_namespace(object, workload.object) && workload.is_chosen(selector)
            });
            links.push(("pods", list(chosen.map(|one| named(one.object)).collect())));
        }
        if let Some(workload) = self.workload(object) {
            for (name, kind) in [
                ("services", "Service"),
                ("policies", "NetworkPolicy"),
                ("budgets", "PodDisruptionBudget"),
            ] {
                let choosing = self.objects.iter().filter(|other| {
                    text(other.root.get("kind")) == Some(kind)
                        && same_namespace(object, other)
                        && selector_of(other).is_some_and(|selector| workload.is_chosen(selector))
                });
                links.push((name, list(choosing.map(named).collect())));
            }
            let governing = at(&object.root, &["spec", "serviceName"]);
            links.push(("governing", list(self.called("Service", governing, object))));
            links.push(("scalers", list(self.scalers(object))));
            links.push(("sharing", list(self.sharing(workload))));
            links.push(("authorities", list(self.authorities(object))));
        }
        if let Some(target) = at(&object.root, &["spec", "scaleTargetRef"]) {
            let kind = text(target.get("kind")).unwrap_or("");
            links.push((
                "targets",
                list(self.called(kind, target.get("name"), object)),
            ));
        }
        if let Some(role) = object.root.get("roleRef") {
            let kind = text(role.get("kind")).unwrap_or("");
            links.push(("roles", list(self.called(kind, role.get("name"), object))));
        }
        if object.kind == Kind::KubernetesIngress {
            let services = self.objects.iter().filter(|other| {
                other.kind == Kind::KubernetesService && same_namespace(object, other)
            });
            links.push(("services", list(services.map(named).collect())));
        }
        links.push(("beside", self.beside(object)));
        Node::map(region, links)
    }

    fn workload(&self, object: &Object) -> Option<&Workload<'o>> {
        self.workloads
            .iter()
            .find(|workload| std::ptr::eq(workload.object, object))
    }

    /// The objects of a kind that are called so.
    fn called(&self, kind: &str, name: Option<&Node>, by: &Object) -> Vec<Node> {
        let Some(name) = text(name) else {
            return Vec::new();
        };
        self.objects
            .iter()
            .filter(|other| {
                text(other.root.get("kind")) == Some(kind)
                    && text(at(&other.root, &["metadata", "name"])) == Some(name)
                    && (kind.starts_with("Cluster") || same_namespace(by, other))
            })
            .map(named)
            .collect()
    }

    /// The autoscalers that name the workload.
    fn scalers(&self, object: &Object) -> Vec<Node> {
        let own = |path: &[&str]| text(at(&object.root, path));
        self.objects
            .iter()
            .filter(|other| {
                let target = at(&other.root, &["spec", "scaleTargetRef"]);
                target.is_some_and(|target| {
                    text(target.get("kind")) == own(&["kind"])
                        && text(target.get("name")) == own(&["metadata", "name"])
                }) && same_namespace(object, other)
            })
            .map(named)
            .collect()
    }

    /// The other workloads that run under the same service account of their own.
    fn sharing(&self, workload: &Workload<'_>) -> Vec<Node> {
        let Some(account) = workload.account() else {
            return Vec::new();
        };
        self.workloads
            .iter()
            .filter(|other| {
                !std::ptr::eq(other.object, workload.object)
                    && other.account() == Some(account)
                    && same_namespace(workload.object, other.object)
            })
            .map(|other| named(other.object))
            .collect()
    }

    /// The files by which other programs check the certificates of clients.
    fn authorities(&self, object: &Object) -> Vec<Node> {
        let others = self
            .workloads
            .iter()
            .filter(|other| !std::ptr::eq(other.object, object));
        let words = others.flat_map(Workload::words);
        words
            .filter(|word| {
                text(Some(word)).is_some_and(|word| word.starts_with("--client-ca-file="))
            })
            .cloned()
            .collect()
    }

    fn beside(&self, object: &Object) -> Node {
        let region = object.root.region;
        let mut counts = std::collections::BTreeMap::<&str, i64>::new();
        for other in self
            .objects
            .iter()
            .filter(|other| other.is_beside && same_namespace(object, other))
        {
            *counts
                .entry(text(other.root.get("kind")).unwrap_or(""))
                .or_default() += 1;
            if other.kind == Kind::KubernetesWorkload {
                *counts.entry("workloads").or_default() += 1;
            }
        }
        let members = counts
            .into_iter()
            .map(|(kind, count)| (kind, Node::new(Value::Int(count), region)));
        Node::map(region, members.collect())
    }
}

impl<'o> Workload<'o> {
    fn is_chosen(&self, selector: &Node) -> bool {
        self.labels
            .iter()
            .flatten()
            .any(|labels| chooses(selector, Some(labels)))
            || (self.labels.iter().all(Option::is_none) && chooses(selector, None))
    }

    fn account(&self) -> Option<&'o str> {
        let spec = self.pod?.get("spec")?;
        let own = text(spec.get("serviceAccountName"));
        own.or_else(|| text(spec.get("serviceAccount")))
            .filter(|account| !matches!(*account, "" | "default"))
    }

    /// The words of the command lines of its containers.
    fn words(&self) -> impl Iterator<Item = &'o Node> {
        let spec = self.pod.and_then(|pod| pod.get("spec"));
        let containers = spec.and_then(|spec| spec.get("containers"));
        containers
            .map_or(&[][..], Node::items)
            .iter()
            .flat_map(|container| ["command", "args"].map(|field| container.get(field)))
            .flatten()
            .flat_map(Node::items)
    }
}

/// By what an object chooses pods; `None` where it chooses none.
fn selector_of(object: &Object) -> Option<&Node> {
    let spec = object.root.get("spec")?;
    match object.kind {
        Kind::KubernetesService => spec
            .get("selector")
            .filter(|selector| !selector.entries().is_empty()),
        Kind::KubernetesNetworkPolicy => spec.get("podSelector").filter(|one| one.is_map()),
        Kind::KubernetesObject if text(object.root.get("kind")) == Some("PodDisruptionBudget") => {
            spec.get("selector").filter(|one| one.is_map())
        }
        _ => None,
    }
}

/// Objects that do not say their namespace may be put into any.
fn same_namespace(one: &Object, other: &Object) -> bool {
    let namespace =
        |object: &'_ Object| text(at(&object.root, &["metadata", "namespace"])).map(str::to_owned);
    match (namespace(one), namespace(other)) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}

/// Whether something that the object means is not among its links, so that it is worth
/// looking further.
pub(super) fn seems_to_lack(object: &Object, links: &Node) -> bool {
    let is_empty = |name| links.get(name).is_some_and(|list| list.items().is_empty());
    let has_beside = |kind| {
        links
            .get("beside")
            .is_some_and(|beside| beside.get(kind).is_some())
    };
    ["pods", "targets", "roles"].into_iter().any(is_empty)
        || object.kind == Kind::KubernetesIngress
        || (is_empty("policies") && has_beside("NetworkPolicy"))
        || (is_empty("budgets") && has_beside("PodDisruptionBudget"))
}

/// How many objects are linked to.
pub(super) fn count(links: &Node) -> usize {
    let lists = links.entries().iter();
    lists.map(|list| list.value.items().len()).sum()
}

/// An object as links show it.
fn named(object: &Object) -> Node {
    object.root.clone()
}

#[cfg(test)]
mod tests {
    use crate::document::{Document, FileName, Source};
    use crate::parse::yaml;
    use crate::view::native;
    use crate::{classify::Format, scan::Manifests};

    /// The lengths of one list of links, for each object that has it.
    fn counts(text: &str, name: &str) -> Vec<usize> {
        set(text)
            .views()
            .filter_map(|view| Some(view.document.root.get("links")?.get(name)?.items().len()))
            .collect()
    }

    fn set(text: &str) -> Manifests {
        let source = Source::new(FileName::plain("f.yaml"), text.to_owned());
        let roots = yaml::parse(text, yaml::Scalars::Core).roots;
        let views: Vec<_> = roots
            .into_iter()
            .flat_map(|root| native(Document::new(source.clone(), root), Format::Yaml, None))
            .collect();
        let mut set = Manifests::default();
        set.add(&source, &views);
        set
    }

    const POD: &str = "apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {app: a, tier: web}}\nspec: {containers: []}\n---\n";

    fn chosen_by(selector: &str) -> usize {
        let policy = format!(
            "{POD}apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: p}}\nspec: {{podSelector: {selector}}}\n"
        );
        counts(&policy, "pods").iter().sum()
    }

    #[test]
    fn a_selector_chooses_by_labels_and_expressions() {
        assert_eq!(chosen_by("{}"), 1);
        assert_eq!(chosen_by("{matchLabels: {app: a}}"), 1);
        assert_eq!(chosen_by("{matchLabels: {app: b}}"), 0);
        assert_eq!(chosen_by("{matchLabels: {app: a, other: a}}"), 0);
        let expression = |text: &str| chosen_by(&format!("{{matchExpressions: [{text}]}}"));
        assert_eq!(expression("{key: app, operator: In, values: [a, b]}"), 1);
        assert_eq!(expression("{key: app, operator: In, values: [b]}"), 0);
        assert_eq!(expression("{key: app, operator: NotIn, values: [b]}"), 1);
        assert_eq!(expression("{key: app, operator: NotIn, values: [a]}"), 0);
        assert_eq!(expression("{key: tier, operator: Exists}"), 1);
        assert_eq!(expression("{key: other, operator: Exists}"), 0);
        assert_eq!(expression("{key: other, operator: DoesNotExist}"), 1);
        assert_eq!(expression("{key: app, operator: DoesNotExist}"), 0);
    }

    #[test]
    fn a_pod_without_labels_is_chosen_by_what_chooses_all() {
        let bare = POD.replace(", labels: {app: a, tier: web}", "");
        let policy = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec: {podSelector: {}}\n";
        assert_eq!(counts(&format!("{bare}{policy}"), "pods"), [1]);
    }

    #[test]
    fn namespaces_part_only_where_both_are_stated() {
        let service = |namespace: &str| {
            format!(
                "apiVersion: v1\nkind: Service\nmetadata: {{name: s{namespace}}}\nspec: {{selector: {{app: a}}}}\n"
            )
        };
        let pod = POD.replace("name: a,", "name: a, namespace: one,");
        let pods = |namespace| counts(&format!("{pod}{}", service(namespace)), "pods");
        assert_eq!(pods(""), [1]);
        assert_eq!(pods(", namespace: one"), [1]);
        assert_eq!(pods(", namespace: two"), [0]);
    }

    #[test]
    fn links_lead_both_ways() {
        let text = format!(
            "{POD}apiVersion: v1\nkind: Service\nmetadata: {{name: s}}\nspec: {{selector: {{app: a}}}}\n"
        );
        assert_eq!(counts(&text, "pods"), [1]);
        assert_eq!(counts(&text, "services"), [1]);
        assert_eq!(counts(&text, "policies"), [0]);
    }

    #[test]
    fn links_are_as_many_as_the_objects_meant() {
        let text = format!(
            "{POD}apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: p}}\nspec: {{podSelector: {{}}}}\n"
        );
        let counted =
            |object: &crate::view::View| super::count(object.document.root.get("links").unwrap());
        let counts: Vec<usize> = set(&text).views().map(|view| counted(&view)).collect();
        assert_eq!(counts, [1, 1]);
    }

    #[test]
    fn what_cannot_choose_has_no_pods() {
        let service =
            "apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {type: ExternalName}\n";
        assert!(counts(&format!("{POD}{service}"), "pods").is_empty());
    }
}
