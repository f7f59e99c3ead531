//! What a change leaves behind: things that served only what the change takes away.
//!
//! Two states of the same files are read as graphs of who uses what. A thing is left where
//! every user it had before is gone now, and it has none any more. Decided where names say
//! it: Terraform addresses within a directory, Kubernetes objects within a namespace.
//! Left out on purpose: resources that are worth something by themselves, such as a database
//! whose record is deleted.

mod kubernetes;
mod terraform;

use std::collections::{BTreeMap, BTreeSet};

use crate::classify::{Format, Kind, by_name};
use crate::document::{Node, Region};
use crate::parse::{self, yaml};

/// Something that files define, with what it uses.
#[derive(Debug, Clone)]
struct Thing {
    /// What sort of companion it is; empty for what serves nobody.
    sort: &'static str,
    /// How messages call it.
    title: String,
    /// The file, by its number.
    file: usize,
    /// Where it is named there.
    region: Region,
    /// The ids of what it uses.
    uses: BTreeSet<String>,
    /// Ids that it names in some way or other, so that those are not left.
    names: BTreeSet<String>,
    /// Whether it counts as a user of others: what only completes another thing does not.
    is_user: bool,
}

/// Things by id; an id holds the directory or namespace.
type Things = BTreeMap<String, Thing>;

/// A thing that is left, now that nobody uses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// Such as `security group`.
    pub sort: &'static str,
    /// How messages call it.
    pub title: String,
    /// Who used it before, and is gone.
    pub users: Vec<String>,
    /// The number of the file among the present ones.
    pub file: usize,
    /// Where it is named there.
    pub region: Region,
}

/// Whether a file may define things that are compared.
pub fn is_compared(path: &str) -> bool {
    matches!(
        by_name(path),
        Some((Format::Hcl, Some(Kind::Terraform)) | (Format::Yaml, None))
    ) || path.ends_with(".tf.json")
}

/// Where a change takes things away.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Deleted {
    directories: BTreeSet<String>,
    has_objects: bool,
}

impl Deleted {
    /// Compares the files that a change touches, as they were and as they are.
    pub fn between(before: &[(&str, &str)], now: &[(&str, &str)]) -> Self {
        let now = things(now);
        let mut deleted = Self::default();
        for (id, _) in things(before)
            .iter()
            .filter(|(id, thing)| thing.is_user && !now.contains_key(*id))
        {
            match id.rsplit_once('/') {
                _ if id.starts_with(kubernetes::PREFIX) => deleted.has_objects = true,
                Some((directory, _)) => {
                    deleted.directories.insert(directory.to_owned());
                }
                None => {}
            }
        }
        deleted
    }

    /// Whether a file may hold what is left.
    pub fn concerns(&self, path: &str) -> bool {
        match by_name(path) {
            Some((Format::Yaml, _)) => self.has_objects,
            _ => self.directories.contains(directory_of(path)),
        }
    }
}

fn directory_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(directory, _)| directory)
}

/// Compares two states, each as paths with texts.
pub fn leftovers(before: &[(&str, &str)], now: &[(&str, &str)]) -> Vec<Leftover> {
    let (before, now) = (things(before), things(now));
    let used: BTreeSet<&String> = now
        .iter()
        .flat_map(|(id, thing)| thing.names.iter().filter(move |name| *name != id))
        .collect();
    let mut users: BTreeMap<&String, Vec<&String>> = BTreeMap::new();
    for (id, thing) in before.iter().filter(|(_, thing)| thing.is_user) {
        for one in thing.uses.iter().filter(|one| *one != id) {
            users.entry(one).or_default().push(id);
        }
    }
    let mut found = Vec::new();
    for (id, thing) in now.iter().filter(|(_, thing)| !thing.sort.is_empty()) {
        let Some(users) = users.get(id).filter(|_| !used.contains(id)) else {
            continue;
        };
        if users.iter().any(|user| now.contains_key(*user)) {
            continue;
        }
        found.push(Leftover {
            sort: thing.sort,
            title: thing.title.clone(),
            users: users
                .iter()
                .filter_map(|user| Some(before.get(*user)?.title.clone()))
                .collect(),
            file: thing.file,
            region: thing.region,
        });
    }
    found.sort_by_key(|one| (one.file, one.region));
    found
}

fn things(files: &[(&str, &str)]) -> Things {
    let mut directories: BTreeMap<&str, Vec<(usize, Node)>> = BTreeMap::new();
    let mut objects = Vec::new();
    let mut templates = Vec::new();
    for (number, (path, text)) in files.iter().enumerate() {
        let format = if path.ends_with(".tf.json") {
            Format::Json
        } else {
            match by_name(path) {
                Some((format, _)) => format,
                None => continue,
            }
        };
        // What a template makes of its text is not known, but the words are there.
        if format == Format::Yaml && text.contains("{{") {
            templates.push((number, *text));
            continue;
        }
        let parsed = parse::parse(text, format, yaml::Scalars::Core);
        for root in parsed.roots {
            if format == Format::Yaml {
                objects.push((number, root));
            } else {
                directories
                    .entry(directory_of(path))
                    .or_default()
                    .push((number, root));
            }
        }
    }
    let mut things = Things::new();
    for (directory, roots) in &directories {
        terraform::take(directory, roots, &mut things);
    }
    kubernetes::take(&objects, &templates, &mut things);
    things
}

/// Every text below a node, the keys of maps among them, with the key it stands under.
fn texts<'n>(node: &'n Node, key: &'n str, take: &mut impl FnMut(&'n str, &'n str)) {
    if let Some(text) = node.as_str() {
        take(key, text);
    }
    for item in node.items() {
        texts(item, key, take);
    }
    for entry in node.entries() {
        take("", &entry.key);
        texts(&entry.value, &entry.key, take);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(before: &[(&str, &str)], now: &[(&str, &str)]) -> Vec<String> {
        leftovers(before, now)
            .into_iter()
            .map(|one| format!("{} {} of {}", one.sort, one.title, one.users.join(" ")))
            .collect()
    }

    const GROUP: &str = "resource \"aws_security_group\" \"web\" {\n  name = \"web\"\n}\n";
    const RULE: &str = "resource \"aws_security_group_rule\" \"web\" {\n  security_group_id = aws_security_group.web.id\n}\n";
    const SERVER: &str = "resource \"aws_instance\" \"web\" {\n  vpc_security_group_ids = [aws_security_group.web.id]\n}\n";

    #[test]
    fn what_only_a_deleted_resource_used_is_left() {
        let before = format!("{GROUP}{RULE}{SERVER}");
        let now = format!("{GROUP}{RULE}");
        assert_eq!(
            left(&[("a/main.tf", &before)], &[("a/main.tf", &now)]),
            ["security group aws_security_group.web of aws_instance.web"]
        );
        // In another directory the same address is another resource.
        assert!(
            left(
                &[("a/main.tf", &before), ("b/main.tf", GROUP)],
                &[("b/main.tf", GROUP)]
            )
            .is_empty()
        );
        // Nothing was deleted; nobody ever used it; it went as well.
        assert!(left(&[("main.tf", &before)], &[("main.tf", &before)]).is_empty());
        assert!(left(&[("main.tf", &now)], &[("main.tf", &now)]).is_empty());
        assert!(left(&[("main.tf", &before)], &[("main.tf", "")]).is_empty());
    }

    #[test]
    fn what_somebody_else_uses_is_not_left() {
        let before = format!("{GROUP}{SERVER}");
        for other in [
            "resource \"aws_instance\" \"api\" {\n  vpc_security_group_ids = [aws_security_group.web.id]\n}\n",
            "output \"group\" {\n  value = aws_security_group.web.id\n}\n",
            "locals {\n  groups = [aws_security_group.web.id]\n}\n",
            "module \"m\" {\n  source = \"./m\"\n  group = aws_security_group.web.id\n}\n",
        ] {
            let now = format!("{GROUP}{other}");
            assert!(
                left(&[("main.tf", &before)], &[("main.tf", &now)]).is_empty(),
                "{other}"
            );
        }
        // Another group that admits its members gives it none.
        let other = "resource \"aws_security_group\" \"db\" {\n  ingress {\n    security_groups = [aws_security_group.web.id]\n  }\n}\n";
        let now = format!("{GROUP}{other}");
        assert_eq!(left(&[("main.tf", &before)], &[("main.tf", &now)]).len(), 1);
    }

    #[test]
    fn what_is_worth_something_by_itself_is_not_left() {
        let database = "resource \"aws_db_instance\" \"orders\" {\n  engine = \"postgres\"\n}\n";
        let record = "resource \"aws_route53_record\" \"orders\" {\n  records = [aws_db_instance.orders.address]\n}\n";
        let before = format!("{database}{record}");
        assert!(left(&[("main.tf", &before)], &[("main.tf", database)]).is_empty());
        // What completes a thing does not use it.
        let before = format!("{GROUP}{RULE}");
        assert!(left(&[("main.tf", &before)], &[("main.tf", GROUP)]).is_empty());
    }

    const DEPLOYMENT: &str = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cart, namespace: shop}\nspec:\n  template:\n    metadata: {labels: {app: cart}}\n    spec:\n      serviceAccountName: cart-sa\n      volumes:\n        - {name: a, configMap: {name: cart-config}}\n        - {name: b, persistentVolumeClaim: {claimName: cart-data}}\n      containers:\n        - name: c\n          envFrom: [{secretRef: {name: cart-secret}}]\n";

    fn object(kind: &str, name: &str) -> String {
        format!("---\napiVersion: v1\nkind: {kind}\nmetadata: {{name: {name}, namespace: shop}}\n")
    }

    #[test]
    fn what_only_a_deleted_workload_used_is_left() {
        let companions = [
            "ConfigMap cart-config",
            "Secret cart-secret",
            "PersistentVolumeClaim cart-data",
            "ServiceAccount cart-sa",
        ]
        .map(|one| one.split_once(' ').unwrap())
        .map(|(kind, name)| object(kind, name))
        .concat();
        let served = "---\napiVersion: v1\nkind: Service\nmetadata: {name: cart, namespace: shop}\nspec: {selector: {app: cart}}\n---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: cart, namespace: shop}\nspec: {scaleTargetRef: {kind: Deployment, name: cart}}\n";
        let now = format!("{companions}{served}");
        let before = format!("{DEPLOYMENT}{now}");
        assert_eq!(
            left(&[("a.yaml", &before)], &[("a.yaml", &now)]),
            [
                "config map cart-config of Deployment cart",
                "secret cart-secret of Deployment cart",
                "volume claim cart-data of Deployment cart",
                "service account cart-sa of Deployment cart",
                "service cart of Deployment cart",
                "autoscaler cart of Deployment cart",
            ]
        );
        assert!(left(&[("a.yaml", &before)], &[("b.yaml", &before)]).is_empty());
    }

    #[test]
    fn what_another_object_names_is_not_left() {
        let map = object("ConfigMap", "cart-config");
        let before = format!("{DEPLOYMENT}{map}");
        let patch = "kind: Kustomization\nx: [cart-config]\n";
        assert!(
            left(
                &[("a.yaml", &before)],
                &[("a.yaml", &map), ("b.yaml", patch)]
            )
            .is_empty()
        );
        let template = "spec: {{ .Values.x }}\nname: cart-config-{{ .Values.y }}\n";
        assert!(
            left(
                &[("a.yaml", &before)],
                &[("a.yaml", &map), ("b.yaml", template)]
            )
            .is_empty()
        );
        // The same name in another namespace is another object.
        let other = DEPLOYMENT.replace("namespace: shop", "namespace: test");
        assert_eq!(
            left(
                &[("a.yaml", &before)],
                &[("a.yaml", &map), ("b.yaml", &other)]
            )
            .len(),
            1
        );
        // Under another kind the workload is still there.
        let moved = DEPLOYMENT.replace("Deployment", "StatefulSet");
        assert!(
            left(
                &[("a.yaml", &before)],
                &[("a.yaml", &map), ("b.yaml", &moved)]
            )
            .is_empty()
        );
    }
}
