//! Aliases to names that a provider gives to whoever asks for them: when the resource behind
//! one is gone and the record stays, a stranger can claim it (RFC 1034, 3.6.2, for CNAME).

use crate::classify::Kind;
use crate::document::{Node, Step};
use crate::view::View;

/// An alias to a name that can be claimed.
#[derive(Debug, Clone, PartialEq)]
pub struct Alias {
    /// The name of the record, as far as it is known.
    pub name: String,
    /// Where it points.
    pub target: String,
    /// Who gives such names.
    pub provider: &'static str,
    /// What the resource must be called, in small letters.
    pub label: String,
    /// The way to the target in its document.
    pub path: Vec<Step>,
}

/// The end of a name and who gives it away. Left out is what is claimed by a random id, such
/// as the names of CloudFront.
#[rustfmt::skip]
const CLAIMABLE: &[(&str, &str)] = &[
    (".azurewebsites.net", "Azure App Service"),
    (".cloudapp.azure.com", "Azure virtual machines"),
    (".cloudapp.net", "Azure Cloud Services"),
    (".trafficmanager.net", "Azure Traffic Manager"),
    (".blob.core.windows.net", "Azure Storage"),
    (".azureedge.net", "Azure CDN"),
    (".azurefd.net", "Azure Front Door"),
    (".azure-api.net", "Azure API Management"),
    (".azurecontainer.io", "Azure Container Instances"),
    (".elasticbeanstalk.com", "Elastic Beanstalk"),
    (".s3.amazonaws.com", "Amazon S3"),
    (".github.io", "GitHub Pages"),
    (".gitlab.io", "GitLab Pages"),
    (".bitbucket.io", "Bitbucket Cloud"),
    (".herokuapp.com", "Heroku"),
    (".herokudns.com", "Heroku"),
    (".netlify.app", "Netlify"),
    (".vercel.app", "Vercel"),
    (".pages.dev", "Cloudflare Pages"),
    (".web.app", "Firebase Hosting"),
    (".firebaseapp.com", "Firebase Hosting"),
    (".appspot.com", "App Engine"),
    (".readthedocs.io", "Read the Docs"),
    (".surge.sh", "Surge"),
    (".fly.dev", "Fly.io"),
    (".onrender.com", "Render"),
    (".myshopify.com", "Shopify"),
    (".zendesk.com", "Zendesk"),
    (".freshdesk.com", "Freshdesk"),
    (".statuspage.io", "Statuspage"),
    (".wordpress.com", "WordPress.com"),
    (".ghost.io", "Ghost"),
];

/// Every alias of a document that can be claimed.
pub fn aliases(view: &View) -> Vec<Alias> {
    let root = &view.document.root;
    match view.kind {
        Kind::DnsZone => zone(root),
        Kind::Terraform => terraform(root),
        Kind::Cloudformation => cloudformation(root),
        _ => Vec::new(),
    }
}

fn key(name: &str) -> Step {
    Step::Key(name.to_owned())
}

/// Who gives a name away, and the label under which.
fn claimable(target: &str) -> Option<(&'static str, String)> {
    let target = target.trim_end_matches('.').to_lowercase();
    if target.contains("${") {
        return None;
    }
    // Websites of S3 have the region in the name of the service.
    if let Some((bucket, rest)) = target.split_once(".s3-website")
        && rest.ends_with(".amazonaws.com")
    {
        return Some(("Amazon S3", bucket.to_owned()));
    }
    CLAIMABLE.iter().find_map(|(end, provider)| {
        let before = target.strip_suffix(end)?;
        let label = match *provider {
            // The first label is the resource, what follows a region.
            "Amazon S3" => before,
            _ => before.split('.').next()?,
        };
        (!label.is_empty()).then(|| (*provider, label.to_owned()))
    })
}

fn alias(name: String, target: &Node, path: Vec<Step>) -> Option<Alias> {
    let text = target.as_str().filter(|_| target.unknown().is_none())?;
    let (provider, label) = claimable(text)?;
    Some(Alias {
        name,
        target: text.trim_end_matches('.').to_owned(),
        provider,
        label,
        path,
    })
}

fn zone(root: &Node) -> Vec<Alias> {
    let records = root.get("records").map_or(&[][..], Node::items);
    records
        .iter()
        .enumerate()
        .filter(|(_, record)| is_cname(record.get("type")))
        .filter_map(|(number, record)| {
            let name = text(record.get("fqdn").or(record.get("name")));
            let target = record.get("data")?.items().first()?;
            let path = vec![
                key("records"),
                Step::Index(number),
                key("data"),
                Step::Index(0),
            ];
            alias(name, target, path)
        })
        .collect()
}

fn is_cname(of: Option<&Node>) -> bool {
    of.and_then(Node::as_str)
        .is_some_and(|of| of.eq_ignore_ascii_case("CNAME"))
}

fn text(node: Option<&Node>) -> String {
    node.and_then(Node::as_str).unwrap_or_default().to_owned()
}

/// Types of Terraform resources that are records, and where their targets stand.
const TERRAFORM: &[(&str, &[&str])] = &[
    ("aws_route53_record", &["records"]),
    ("cloudflare_record", &["content", "value"]),
    ("cloudflare_dns_record", &["content"]),
    ("google_dns_record_set", &["rrdatas"]),
    ("azurerm_dns_cname_record", &["record"]),
    ("digitalocean_record", &["value"]),
    ("dnsimple_zone_record", &["value"]),
    ("hcloud_zone_rrset", &["records"]),
];

fn terraform(root: &Node) -> Vec<Alias> {
    let mut found = Vec::new();
    for of in root.get("resource").map_or(&[][..], Node::entries) {
        let Some((_, targets)) = TERRAFORM.iter().find(|(name, _)| *name == of.key) else {
            continue;
        };
        for resource in of.value.entries() {
            for (number, body) in resource.value.items().iter().enumerate() {
                if of.key != "azurerm_dns_cname_record" && !is_cname(body.get("type")) {
                    continue;
                }
                for target in *targets {
                    let path = vec![
                        key("resource"),
                        key(&of.key),
                        key(&resource.key),
                        Step::Index(number),
                        key(target),
                    ];
                    found.extend(members(body.get(target), text(body.get("name")), path));
                }
            }
        }
    }
    found
}

/// A target, or each of a list.
fn members(node: Option<&Node>, name: String, path: Vec<Step>) -> Vec<Alias> {
    let Some(node) = node else { return Vec::new() };
    if !node.is_list() {
        return alias(name, node, path).into_iter().collect();
    }
    node.items()
        .iter()
        .enumerate()
        .filter_map(|(number, item)| {
            let mut path = path.clone();
            path.push(Step::Index(number));
            alias(name.clone(), item, path)
        })
        .collect()
}

fn cloudformation(root: &Node) -> Vec<Alias> {
    let mut found = Vec::new();
    for resource in root.get("Resources").map_or(&[][..], Node::entries) {
        let of = resource.value.get("Type").and_then(Node::as_str);
        let Some(properties) = resource.value.get("Properties") else {
            continue;
        };
        if of != Some("AWS::Route53::RecordSet") || !is_cname(properties.get("Type")) {
            continue;
        }
        let path = vec![
            key("Resources"),
            key(&resource.key),
            key("Properties"),
            key("ResourceRecords"),
        ];
        let name = text(properties.get("Name"));
        found.extend(members(properties.get("ResourceRecords"), name, path));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_strangers_can_claim_is_told_from_what_they_cannot() {
        let label = |target: &str| claimable(target).map(|(_, label)| label);
        assert_eq!(label("Shop.azurewebsites.net.").as_deref(), Some("shop"));
        assert_eq!(
            label("shop.example.org.s3-website.eu-west-1.amazonaws.com").as_deref(),
            Some("shop.example.org")
        );
        assert_eq!(
            label("shop.westeurope.cloudapp.azure.com").as_deref(),
            Some("shop")
        );
        assert_eq!(label("d111.cloudfront.net"), None);
        assert_eq!(label("${azurerm_app.x.host}.azurewebsites.net"), None);
        assert_eq!(label("www.example.org"), None);
    }
}
