//! What the kind of a file says of a place in it, and what the resource around it says.

use super::around::Around;
use super::site::{Site, by_keys, by_word};
use super::words;
use crate::classify::{Format, Kind};
use crate::document::Step;
use crate::inventory::IdentifierType as Type;

/// Resource types of Terraform and CloudFormation, by a part of their names.
#[rustfmt::skip]
const RESOURCES: &[(&str, Site)] = &[
    ("route53", Site::Dns), ("dns", Site::Dns), ("cloudflare_record", Site::Dns), ("_record", Site::Dns),
    ("security_group", Site::Firewall), ("securitygroup", Site::Firewall), ("firewall", Site::Firewall), ("network_acl", Site::Firewall), ("networkacl", Site::Firewall),
    ("ip_set", Site::Firewall), ("ipset", Site::Firewall), ("waf", Site::Firewall), ("prefix_list", Site::Firewall), ("security_rule", Site::Firewall),
    ("target_group", Site::Upstream), ("lb_", Site::Upstream), ("elasticloadbalancing", Site::Upstream),
    ("acm_certificate", Site::Certificate), ("certificate", Site::Certificate),
    ("iam_", Site::Trust), ("iam::", Site::Trust), ("openid_connect", Site::Trust), ("_policy", Site::Trust),
];

/// What the kind of file says by itself.
pub(super) fn by_kind(around: &Around<'_>, of: Type) -> Option<Site> {
    let file = around.file.to_lowercase();
    let name = file.rsplit('/').next().unwrap_or(&file);
    let directive = around.directive.as_str();
    match around.kind {
        Some(Kind::Nginx) => Some(nginx(around)),
        Some(Kind::AnsibleInventory) => {
            let is_list = around.format == Some(Format::Ini) && around.keys.is_empty();
            Some(
                if around.key().starts_with("ansible_") || around.in_key || is_list {
                    Site::HostList
                } else {
                    by_keys(around).unwrap_or_else(|| by_word(around))
                },
            )
        }
        Some(Kind::SshdConfig) => Some(match directive {
            "allowusers" | "denyusers" | "allowgroups" | "denygroups" => Site::Firewall,
            "match" => Site::Firewall,
            "listenaddress" => Site::Definition,
            _ => Site::Connection,
        }),
        Some(Kind::Sudoers | Kind::HostsFile | Kind::SshConfig) => Some(Site::HostList),
        Some(Kind::DnsZone) => Some(Site::Dns),
        Some(Kind::KnownHosts | Kind::AuthorizedKeys) => Some(Site::Trust),
        Some(Kind::Iptables | Kind::Nftables | Kind::PgHba) => Some(Site::Firewall),
        Some(Kind::Crontab) => Some(Site::Connection),
        Some(Kind::Haproxy) => Some(match directive {
            "acl" | "tcp-request" | "http-request" => Site::Firewall,
            "bind" => Site::Definition,
            "log" | "stats" | "nameserver" => Site::Connection,
            _ => Site::Upstream,
        }),
        Some(Kind::Apache) => Some(apache(directive)).filter(|site| {
            // What this says of every directive is too weak for a short name.
            *site != Site::Connection || of != Type::Hostname
        }),
        Some(Kind::Dockerfile) => Some(match directive {
            "from" => Site::Image,
            _ if of == Type::Image => Site::Image,
            _ => by_word(around),
        })
        .filter(|site| *site != Site::Unknown),
        // The policy itself may be called after what it is about.
        Some(Kind::KubernetesNetworkPolicy) => {
            let is_name = matches!(around.keys.as_slice(), [name, metadata, ..] if name == "name" && metadata == "metadata");
            Some(if is_name {
                Site::Unknown
            } else {
                Site::Firewall
            })
        }
        Some(kind) if kind.name().starts_with("kubernetes") => kubernetes(around, of),
        Some(Kind::Compose) => compose(around, of),
        _ if around.in_zone => Some(Site::Dns),
        _ => by_name(name),
    }
}

/// Files without a kind of their own, by name.
fn by_name(name: &str) -> Option<Site> {
    Some(match name {
        "known_hosts" | "ssh_known_hosts" => Site::Trust,
        ".rhosts" | ".shosts" | "hosts.equiv" | "shosts.equiv" => Site::Trust,
        "authorized_keys" => Site::Trust,
        "hosts" | "router.db" => Site::HostList,
        "pg_hba.conf" => Site::Firewall,
        "haproxy.cfg" => Site::Upstream,
        "exports" | "hosts.allow" | "hosts.deny" => Site::Firewall,
        "fstab" | "resolv.conf" | "crontab" => Site::Connection,
        _ if is_list_of_hosts(name) => Site::HostList,
        _ if name.ends_with(".zone") || (name.starts_with("db.") && !is_program(name)) => Site::Dns,
        _ if name.ends_with(".nft")
            || name.starts_with("nftables")
            || name.starts_with("iptables")
            || name.starts_with("rules.v") =>
        {
            Site::Firewall
        }
        _ => return None,
    })
}

/// `db.sql` is no zone, as `db.example.net` is.
fn is_program(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or("");
    [
        "sql",
        "py",
        "js",
        "ts",
        "go",
        "rb",
        "php",
        "yml",
        "yaml",
        "json",
        "toml",
        "env",
        "sh",
        "tf",
        "properties",
        "xml",
        "ini",
        "conf",
        "cfg",
        "java",
        "cs",
        "txt",
        "md",
    ]
    .contains(&ending)
}

/// `scan-targets.txt`, `hosts.lst`: a host on each line.
fn is_list_of_hosts(name: &str) -> bool {
    let endings = [".txt", ".lst", ".list"];
    let stem = endings.iter().find_map(|ending| name.strip_suffix(ending));
    let last = stem.and_then(|stem| words::of(stem).pop());
    last.is_some_and(|last| {
        matches!(
            last.as_str(),
            "hosts" | "servers" | "nodes" | "machines" | "targets" | "peers" | "hostlist"
        )
    })
}

fn nginx(around: &Around<'_>) -> Site {
    match around.directive.as_str() {
        "allow" | "deny" | "set_real_ip_from" | "geo" => Site::Firewall,
        "server_name" => Site::Definition,
        "ssl_certificate" | "ssl_certificate_key" | "ssl_trusted_certificate" => Site::Certificate,
        "add_header" | "valid_referers" | "more_set_headers" => Site::Trust,
        "server" | "proxy_pass" | "fastcgi_pass" | "uwsgi_pass" | "grpc_pass"
        | "memcached_pass" | "upstream" => Site::Upstream,
        "access_log" | "error_log" if !around.before.contains("syslog:") => Site::Definition,
        "if" | "map" => Site::Trust,
        _ => Site::Connection,
    }
}

fn apache(directive: &str) -> Site {
    match directive {
        "servername" | "serveralias" | "<virtualhost" | "customlog" | "errorlog" => {
            Site::Definition
        }
        "header" | "requestheader" => Site::Trust,
        _ if directive.starts_with("remoteip") => Site::Trust,
        "require" | "allow" | "deny" | "<requireany>" => Site::Firewall,
        _ if directive.starts_with("sslcert") || directive.starts_with("sslca") => {
            Site::Certificate
        }
        _ if directive.starts_with("proxy") || directive.starts_with("balancer") => Site::Upstream,
        "rewriterule" | "redirect" | "redirectmatch" => Site::Upstream,
        _ => Site::Connection,
    }
}

fn kubernetes(around: &Around<'_>, of: Type) -> Option<Site> {
    if of == Type::Image {
        return Some(Site::Image);
    }
    let keys: Vec<&str> = around.keys.iter().map(String::as_str).collect();
    match keys.as_slice() {
        // An object is called after the asset.
        ["name", "metadata"]
            if around
                .scalar
                .is_some_and(|text| text.eq_ignore_ascii_case(around.name)) =>
        {
            Some(Site::Workload)
        }
        [
            "name",
            "service" | "backend" | "scaleTargetRef" | "targetRef",
            ..,
        ]
        | ["serviceName", ..] => Some(Site::Upstream),
        ["externalName" | "ip" | "hostnames" | "hostname", ..] => Some(Site::Upstream),
        ["host", "rules", ..] | ["hosts", "tls", ..] => Some(Site::Definition),
        ["dnsNames" | "commonName", ..] => Some(Site::Certificate),
        [key, ..] if key.contains("external-dns") => Some(Site::Dns),
        [key, ..]
            if key.contains("whitelist-source-range") || *key == "loadBalancerSourceRanges" =>
        {
            Some(Site::Firewall)
        }
        [key, ..] if key.contains("cors-allow-origin") => Some(Site::Trust),
        _ => None,
    }
}

fn compose(around: &Around<'_>, of: Type) -> Option<Site> {
    let in_services = around.keys.first().is_some_and(|key| key == "services");
    if around.in_key && around.path.len() == 2 && in_services {
        return Some(Site::Workload);
    }
    let nearest = around.keys.first().map(String::as_str);
    match nearest {
        Some("image") => Some(Site::Image),
        _ if of == Type::Image => Some(Site::Image),
        // `db-1:/var/lib/x` is a volume of the project.
        Some("volumes") => Some(Site::Definition),
        Some("container_name" | "hostname" | "aliases") => Some(Site::Workload),
        Some("extra_hosts") => Some(Site::HostList),
        Some("depends_on" | "links" | "external_links") => Some(Site::Connection),
        _ => None,
    }
}

/// The type of the resource around a name, in small letters.
pub(super) fn resource(around: &Around<'_>) -> Option<String> {
    Some(match around.kind {
        Some(Kind::Terraform | Kind::TerraformPlan) => {
            let at = around
                .keys
                .iter()
                .rposition(|key| key == "resource" || key == "data")?;
            around.keys.get(at.checked_sub(1)?)?.to_lowercase()
        }
        Some(Kind::Cloudformation) => {
            let at = around
                .path
                .iter()
                .position(|step| *step == Step::Key("Resources".to_owned()))?;
            around
                .above
                .get(at + 2)?
                .get("Type")?
                .as_str()?
                .to_lowercase()
        }
        _ => return type_of_azure(around),
    })
}

/// The type of the resource of Azure around a name: of a template, or of what Bicep says to
/// exist, which is in no tree: `resource kv 'Microsoft.KeyVault/vaults@2023-07-01' existing`.
fn type_of_azure(around: &Around<'_>) -> Option<String> {
    let stated = around
        .above
        .last()
        .and_then(|node| node.get("type")?.as_str());
    if let Some(of) = stated.filter(|of| of.starts_with("Microsoft.")) {
        return Some(of.to_lowercase());
    }
    let is_bicep = around.file.to_lowercase().ends_with(".bicep");
    let mut lines = around
        .keys
        .iter()
        .map(String::as_str)
        .chain([around.before]);
    let line = lines.find(|line| is_bicep && line.trim_start().starts_with("resource "))?;
    let of = line.split('\'').nth(1)?;
    Some(of.split('@').next().unwrap_or(of).to_lowercase())
}

/// What the resource around a name says.
pub(super) fn by_resource(around: &Around<'_>) -> Option<Site> {
    let of = resource(around)?;
    // A data source looks up what is called so.
    if around.keys.last().is_some_and(|key| key == "data")
        && around.keys.first().is_some_and(|key| key == "name")
    {
        return Some(Site::Connection);
    }
    let names_host = [
        "instance",
        "virtual_machine",
        "server",
        "droplet",
        "_vm",
        "_service",
    ]
    .iter()
    .any(|part| of.contains(part));
    // `filter { name = "tag:Name", values = ["db-1"] }` looks up a host.
    let is_filter = matches!(
        around.keys.as_slice(),
        [values, filter, ..] if values == "values" && filter == "filter"
    );
    if names_host && is_filter {
        return Some(Site::Connection);
    }
    if names_host
        && matches!(
            around.keys.first().map(String::as_str),
            Some("Name" | "name" | "hostname" | "computer_name" | "host_name")
        )
    {
        return Some(Site::Definition);
    }
    let found = RESOURCES.iter().find(|(part, _)| of.contains(part))?;
    Some(found.1)
}
