//! Who uses what in the Terraform files of a directory.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use super::{Thing, Things, texts};
use crate::document::{Node, Region};

/// Resources that serve others and are worth nothing alone.
#[rustfmt::skip]
const COMPANIONS: &[(&str, &str)] = &[
    ("aws_security_group", "security group"), ("aws_iam_role", "role"), ("aws_iam_instance_profile", "instance profile"),
    ("aws_iam_policy", "policy"), ("aws_kms_key", "key"), ("aws_secretsmanager_secret", "secret"), ("aws_ssm_parameter", "parameter"),
    ("aws_ebs_volume", "volume"), ("aws_eip", "address"), ("aws_network_interface", "network interface"), ("aws_key_pair", "key pair"),
    ("aws_cloudwatch_log_group", "log group"), ("aws_lb_target_group", "target group"), ("aws_launch_template", "launch template"),
    ("aws_db_subnet_group", "subnet group"), ("aws_db_parameter_group", "parameter group"), ("aws_elasticache_subnet_group", "subnet group"),
    ("aws_acm_certificate", "certificate"), ("azurerm_network_interface", "network interface"), ("azurerm_public_ip", "address"),
    ("azurerm_network_security_group", "security group"), ("azurerm_managed_disk", "disk"), ("azurerm_user_assigned_identity", "identity"),
    ("azurerm_key_vault_secret", "secret"), ("google_service_account", "service account"), ("google_compute_address", "address"),
    ("google_compute_global_address", "address"), ("google_compute_disk", "disk"), ("google_secret_manager_secret", "secret"),
    ("tls_private_key", "key"), ("random_password", "password"),
];

/// Resources that say more of another one, besides those that are called after it.
const COMPLETING: &[&str] = &[
    "aws_vpc_security_group_ingress_rule",
    "aws_vpc_security_group_egress_rule",
    "aws_kms_alias",
    "azurerm_network_security_rule",
    "azurerm_role_assignment",
];

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[A-Za-z_][A-Za-z0-9_-]*\.[A-Za-z_][A-Za-z0-9_-]*").expect("the pattern is right")
});

/// Takes what the files of a directory define.
pub(super) fn take(directory: &str, roots: &[(usize, Node)], things: &mut Things) {
    let mut found: Vec<(String, Thing)> = Vec::new();
    for (file, root) in roots {
        for kind in root.entries() {
            if kind.key != "resource" {
                // Whatever else names a resource needs it for something.
                let mut thing = of(kind.key.clone(), "", *file, kind.key_region);
                refer(&kind.value, &mut thing);
                found.push((format!("{directory}:{} {file}", kind.key), thing));
                continue;
            }
            for (of_type, named) in kind
                .value
                .entries()
                .iter()
                .flat_map(|of| of.value.entries().iter().map(move |named| (of, named)))
            {
                let title = format!("{}.{}", of_type.key, named.key);
                let known = COMPANIONS.iter().find(|(one, _)| *one == of_type.key);
                let sort = known.map_or("", |(_, sort)| *sort);
                let mut thing = of(title.clone(), sort, *file, named.key_region);
                thing.is_user = true;
                refer(&named.value, &mut thing);
                found.push((title, thing));
            }
        }
    }
    let address = |title: &str| format!("{directory}/{title}");
    let declared: BTreeSet<String> = found.iter().map(|(title, _)| title.clone()).collect();
    for (title, mut thing) in found {
        let of_type = title.split('.').next().unwrap_or("");
        thing
            .names
            .retain(|name| declared.contains(name) && !completes(of_type, name));
        thing.names = thing.names.iter().map(|name| address(name)).collect();
        thing.uses = if thing.is_user {
            thing.names.clone()
        } else {
            BTreeSet::new()
        };
        things.insert(address(&title), thing);
    }
}

fn of(title: String, sort: &'static str, file: usize, region: Region) -> Thing {
    Thing {
        sort,
        title,
        file,
        region,
        uses: BTreeSet::new(),
        names: BTreeSet::new(),
        is_user: false,
    }
}

/// The addresses in the texts below a node.
fn refer(node: &Node, thing: &mut Thing) {
    texts(node, "", &mut |_, text| {
        let addresses = ADDRESS.find_iter(text);
        thing
            .names
            .extend(addresses.map(|one| one.as_str().to_owned()));
    });
}

/// Whether a resource of a type only says more of another one: a rule of a group, a policy of
/// a role, a version of a secret. Groups that admit each other's members give them none.
fn completes(of_type: &str, address: &str) -> bool {
    let other = address.split('.').next().unwrap_or("");
    let is_group = |one: &str| one.ends_with("security_group");
    of_type
        .strip_prefix(other)
        .is_some_and(|rest| rest.starts_with('_'))
        || COMPLETING.contains(&of_type)
        || of_type.ends_with("_iam_member")
        || of_type.ends_with("_iam_binding")
        || (is_group(of_type) && is_group(other))
}
