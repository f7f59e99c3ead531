//! What files define: hosts of a list, machines and databases of a template, workloads of a
//! cluster, records of a zone. Held against inventories it shows what nobody registered,
//! and what somebody registered that nothing defines.

mod alias;

pub use alias::{Alias, aliases};

use crate::classify::Kind;
use crate::document::{Document, Found, Node, Region, Step, Value};
use crate::view::View;

/// Something that a file defines.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition<'k> {
    /// What sort of asset it would be, in the words of inventories.
    pub kind: &'k str,
    /// The type of a resource, such as `aws_instance`; empty where there are none.
    pub of: &'static str,
    /// How the file calls it, such as `aws_instance.web`.
    pub title: String,
    /// Everything it is called, in small letters; an address is a name, too.
    pub names: Vec<String>,
    /// The way to it in its document.
    pub path: Vec<Step>,
}

/// A part of a resource's type, the kind of asset, and where it is called by a name that
/// people use.
type Row = (&'static str, &'static str, &'static [&'static str]);

/// Types of Terraform resources.
#[rustfmt::skip]
const TERRAFORM: &[Row] = &[
    ("aws_instance", "vm", &["tags.Name", "private_ip"]),
    ("aws_db_instance", "database", &["identifier", "tags.Name"]),
    ("aws_rds_cluster", "database", &["cluster_identifier"]),
    ("aws_s3_bucket", "cloud_resource", &["bucket"]),
    ("aws_lambda_function", "cloud_resource", &["function_name"]),
    ("aws_eks_cluster", "cluster", &["name"]),
    ("azurerm_linux_virtual_machine", "vm", &["name", "computer_name"]),
    ("azurerm_windows_virtual_machine", "vm", &["name", "computer_name"]),
    ("azurerm_virtual_machine", "vm", &["name"]),
    ("azurerm_postgresql_flexible_server", "database", &["name"]),
    ("azurerm_mssql_server", "database", &["name"]),
    ("azurerm_storage_account", "cloud_resource", &["name"]),
    ("azurerm_kubernetes_cluster", "cluster", &["name"]),
    ("google_compute_instance", "vm", &["name", "hostname"]),
    ("google_sql_database_instance", "database", &["name"]),
    ("google_storage_bucket", "cloud_resource", &["name"]),
    ("google_container_cluster", "cluster", &["name"]),
    ("digitalocean_droplet", "vm", &["name"]),
    ("hcloud_server", "vm", &["name"]),
    ("openstack_compute_instance_v2", "vm", &["name"]),
    ("vsphere_virtual_machine", "vm", &["name"]),
    ("proxmox_vm_qemu", "vm", &["name"]),
    ("libvirt_domain", "vm", &["name"]),
];

/// Types of CloudFormation resources.
#[rustfmt::skip]
const CLOUDFORMATION: &[Row] = &[
    ("AWS::EC2::Instance", "vm", &["Tags.Name", "PrivateIpAddress"]),
    ("AWS::RDS::DBInstance", "database", &["DBInstanceIdentifier"]),
    ("AWS::RDS::DBCluster", "database", &["DBClusterIdentifier"]),
    ("AWS::S3::Bucket", "cloud_resource", &["BucketName"]),
    ("AWS::Lambda::Function", "cloud_resource", &["FunctionName"]),
    ("AWS::EKS::Cluster", "cluster", &["Name"]),
];

/// Everything that a document defines and calls by a name.
pub fn definitions(view: &View) -> Vec<Definition<'static>> {
    let root = &view.document.root;
    match view.kind {
        Kind::Terraform => terraform(root),
        Kind::Cloudformation => cloudformation(root),
        Kind::KubernetesWorkload => kubernetes(root).into_iter().collect(),
        Kind::Compose => compose(root),
        Kind::DnsZone => zone(root),
        _ => Vec::new(),
    }
}

impl Definition<'_> {
    /// Where to point in its document.
    pub fn found<'d>(&self, document: &'d Document) -> Found<'d> {
        document.find(&self.path)
    }

    /// What rules see of it: where it stands, and in which file.
    pub fn tree(&self, file: &str, region: Region) -> Node {
        let text = |text: &str| Node::string(text, region);
        let names = self.names.iter().map(|name| text(name)).collect();
        Node::map(
            region,
            vec![
                ("kind", text(self.kind)),
                ("title", text(&self.title)),
                ("names", Node::new(Value::List(names), region)),
                ("file", text(file)),
            ],
        )
    }
}

fn key(name: &str) -> Step {
    Step::Key(name.to_owned())
}

/// A text that is known, in small letters.
fn known(node: Option<&Node>) -> Option<String> {
    let node = node?;
    let text = node.as_str()?;
    (node.unknown().is_none() && !text.contains("${") && !text.is_empty())
        .then(|| text.to_lowercase())
}

fn terraform(root: &Node) -> Vec<Definition<'static>> {
    let mut found = Vec::new();
    for of in root.get("resource").map_or(&[][..], Node::entries) {
        let Some((of_type, kind, names)) = TERRAFORM.iter().find(|(name, ..)| *name == of.key)
        else {
            continue;
        };
        for resource in of.value.entries() {
            for (number, body) in resource.value.items().iter().enumerate() {
                let stated: Vec<String> = names
                    .iter()
                    .filter_map(|path| {
                        known(path.split('.').try_fold(body, |node, key| node.get(key)))
                    })
                    .collect();
                // Who is called by nothing that people would write down cannot be held
                // against what they wrote.
                if stated.is_empty() {
                    continue;
                }
                let title = format!("{}.{}", of.key, resource.key);
                let names = stated.into_iter().chain([title.to_lowercase()]).collect();
                found.push(Definition {
                    kind,
                    of: of_type,
                    title,
                    names,
                    path: vec![
                        key("resource"),
                        key(&of.key),
                        key(&resource.key),
                        Step::Index(number),
                    ],
                });
            }
        }
    }
    found
}

fn cloudformation(root: &Node) -> Vec<Definition<'static>> {
    let mut found = Vec::new();
    for resource in root.get("Resources").map_or(&[][..], Node::entries) {
        let of = resource.value.get("Type").and_then(Node::as_str);
        let Some((of_type, kind, names)) =
            CLOUDFORMATION.iter().find(|(name, ..)| of == Some(name))
        else {
            continue;
        };
        let Some(properties) = resource.value.get("Properties") else {
            continue;
        };
        let stated: Vec<String> = names
            .iter()
            .filter_map(|name| match *name {
                "Tags.Name" => known(name_tag(properties)),
                name => known(properties.get(name)),
            })
            .collect();
        if stated.is_empty() {
            continue;
        }
        found.push(Definition {
            kind,
            of: of_type,
            title: resource.key.clone(),
            names: stated,
            path: vec![key("Resources"), key(&resource.key)],
        });
    }
    found
}

/// The value of the tag `Name`.
fn name_tag(properties: &Node) -> Option<&Node> {
    let tags = properties.get("Tags")?.items();
    let is_name = |tag: &&Node| tag.get("Key").and_then(Node::as_str) == Some("Name");
    tags.iter().find(is_name)?.get("Value")
}

fn kubernetes(root: &Node) -> Option<Definition<'static>> {
    let metadata = root.get("metadata")?;
    let name = known(metadata.get("name"))?;
    let mut names = vec![name.clone()];
    if let Some(namespace) = known(metadata.get("namespace")) {
        names.push(format!("{name}.{namespace}"));
    }
    let labels = metadata.get("labels");
    for label in [
        "app.kubernetes.io/name",
        "app.kubernetes.io/part-of",
        "app",
        "k8s-app",
    ] {
        names.extend(known(labels.and_then(|labels| labels.get(label))));
    }
    let annotations = metadata.get("annotations");
    let id = annotations.and_then(|all| all.get("backstage.io/kubernetes-id"));
    names.extend(known(id));
    let kind = root
        .get("kind")
        .and_then(Node::as_str)
        .unwrap_or("workload");
    Some(Definition {
        kind: "service",
        of: "",
        title: format!("{kind} {name}"),
        names,
        path: vec![key("metadata"), key("name")],
    })
}

fn compose(root: &Node) -> Vec<Definition<'static>> {
    let services = root.get("services").map_or(&[][..], Node::entries);
    services
        .iter()
        .map(|service| {
            let mut names = vec![service.key.to_lowercase()];
            for member in ["container_name", "hostname"] {
                names.extend(known(service.value.get(member)));
            }
            Definition {
                kind: "service",
                of: "",
                title: format!("service {}", service.key),
                names,
                path: vec![key("services"), key(&service.key)],
            }
        })
        .collect()
}

/// Names that have an address; an alias is no thing of its own.
fn zone(root: &Node) -> Vec<Definition<'static>> {
    let records = root.get("records").map_or(&[][..], Node::items);
    records
        .iter()
        .enumerate()
        .filter_map(|(number, record)| {
            let of = record.get("type").and_then(Node::as_str)?;
            if !matches!(of.to_uppercase().as_str(), "A" | "AAAA") {
                return None;
            }
            let name = known(record.get("fqdn"))?;
            let data = record.get("data").map_or(&[][..], Node::items);
            let addresses = data.iter().filter_map(|node| known(Some(node)));
            Some(Definition {
                kind: "server",
                of: "",
                title: format!("record {name}"),
                names: [name].into_iter().chain(addresses).collect(),
                path: vec![key("records"), Step::Index(number), key("fqdn")],
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classify::Format;
    use crate::document::{FileName, Source};
    use crate::parse::{self, yaml};
    use crate::view::native;

    fn all(text: &str, format: Format, kind: Option<Kind>) -> Vec<String> {
        let source = Source::new(FileName::plain("f"), text.to_owned());
        let parsed = parse::parse(text, format, yaml::Scalars::Core);
        parsed
            .roots
            .into_iter()
            .flat_map(|root| native(Document::new(source.clone(), root), format, kind))
            .flat_map(|view| definitions(&view))
            .map(|one| format!("{} {}: {}", one.kind, one.title, one.names.join(" ")))
            .collect()
    }

    #[test]
    fn workloads_services_and_machines_are_defined() {
        let text = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: Cart, namespace: shop}\nspec: {template: {spec: {containers: []}}}\n";
        assert_eq!(
            all(text, Format::Yaml, None),
            ["service Deployment cart: cart cart.shop"]
        );
        let text = "services:\n  web: {image: x, hostname: web-1}\n";
        assert_eq!(
            all(text, Format::Yaml, Some(Kind::Compose)),
            ["service service web: web web-1"]
        );
        let text = "Resources:\n  Db:\n    Type: AWS::RDS::DBInstance\n    Properties: {DBInstanceIdentifier: orders}\n  Any:\n    Type: AWS::RDS::DBInstance\n    Properties: {DBInstanceIdentifier: !Ref Name}\n";
        assert_eq!(
            all(text, Format::Yaml, Some(Kind::Cloudformation)),
            ["database Db: orders"]
        );
    }

    #[test]
    fn a_record_with_an_address_defines_a_host() {
        let text = "$ORIGIN example.net.\n@ 60 IN SOA a b 1 2 3 4 5\nweb-1 IN A 10.0.0.5\nwww IN CNAME web-1\n";
        assert_eq!(
            all(text, Format::Zone, Some(Kind::DnsZone)),
            ["server record web-1.example.net: web-1.example.net 10.0.0.5"]
        );
    }
}
