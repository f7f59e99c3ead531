//! The controls of rules as SARIF taxonomies: one component per framework, holding
//! just the requirements that the rules name, sorted.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_sarif::sarif::{
    ReportingDescriptor, ReportingDescriptorReference, ReportingDescriptorRelationship,
    ToolComponent, ToolComponentReference,
};

use super::rules::plain;
use crate::rule::Rule;

/// A framework that we can say more of than its name.
struct Framework {
    /// As rules name it.
    key: &'static str,
    /// As people name it.
    name: &'static str,
    organization: &'static str,
    text: &'static str,
    uri: &'static str,
}

const FRAMEWORKS: [Framework; 5] = [
    Framework {
        key: "attack",
        name: "ATT&CK",
        organization: "MITRE",
        text: "Techniques of adversaries, observed in the world",
        uri: "https://attack.mitre.org/",
    },
    Framework {
        key: "cis-v8",
        name: "CIS Controls v8.1",
        organization: "Center for Internet Security",
        text: "Safeguards against the commonest attacks, in order of use",
        uri: "https://www.cisecurity.org/controls",
    },
    Framework {
        key: "cwe",
        name: "CWE",
        organization: "MITRE",
        text: "Common weaknesses of software and hardware",
        uri: "https://cwe.mitre.org/",
    },
    Framework {
        key: "nist-800-53",
        name: "NIST SP 800-53 Rev. 5",
        organization: "NIST",
        text: "Security and privacy controls for information systems and organizations",
        uri: "https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final",
    },
    Framework {
        key: "samm",
        name: "OWASP SAMM 2",
        organization: "OWASP",
        text: "Software assurance maturity model",
        uri: "https://owaspsamm.org/",
    },
];

/// The name people know a framework by.
pub(super) fn framework_name(key: &str) -> &str {
    framework(key).map_or(key, |framework| framework.name)
}

fn framework(key: &str) -> Option<&'static Framework> {
    FRAMEWORKS.iter().find(|framework| framework.key == key)
}

/// The page of a requirement, where its framework has one for each.
pub(super) fn page(key: &str, id: &str) -> Option<String> {
    match key {
        "cwe" => {
            let number = id.strip_prefix("CWE-")?;
            let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| format!("https://cwe.mitre.org/data/definitions/{number}.html"))
        }
        "attack" => {
            let is_technique = id.starts_with('T')
                && id
                    .bytes()
                    .skip(1)
                    .all(|byte| byte.is_ascii_digit() || byte == b'.');
            is_technique.then(|| {
                format!(
                    "https://attack.mitre.org/techniques/{}/",
                    id.replace('.', "/")
                )
            })
        }
        _ => None,
    }
}

/// What of each framework the rules name.
pub(super) struct Taxonomies<'a> {
    frameworks: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Taxonomies<'a> {
    /// Collects from rules.
    pub(super) fn new(rules: &'a [Arc<Rule>]) -> Self {
        let mut frameworks: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for rule in rules {
            for (key, ids) in &rule.controls {
                if !ids.is_empty() {
                    let taxa = frameworks.entry(key).or_default();
                    taxa.extend(ids.iter().map(String::as_str));
                }
            }
        }
        Self { frameworks }
    }

    /// The frameworks, for `run.taxonomies`.
    pub(super) fn components(&self) -> Vec<ToolComponent> {
        self.frameworks
            .iter()
            .map(|(key, ids)| component(key, ids))
            .collect()
    }

    /// References to all of them, for the driver.
    pub(super) fn references(&self) -> Vec<ToolComponentReference> {
        self.frameworks
            .keys()
            .filter_map(|key| self.reference(key))
            .collect()
    }

    /// How a rule relates to its controls.
    pub(super) fn relationships(&self, rule: &Rule) -> Vec<ReportingDescriptorRelationship> {
        let controls = rule
            .controls
            .iter()
            .flat_map(|(key, ids)| ids.iter().map(move |id| (key.as_str(), id.as_str())));
        controls
            .filter_map(|(key, id)| {
                let taxa = self.frameworks.get(key)?;
                let index = taxa.iter().position(|known| *known == id)?;
                let target = ReportingDescriptorReference::builder()
                    .id(id)
                    .index(i64::try_from(index).ok()?)
                    .tool_component(self.reference(key)?)
                    .build();
                let relationship = ReportingDescriptorRelationship::builder()
                    .target(target)
                    .kinds(vec!["relevant".to_owned()]);
                Some(relationship.build())
            })
            .collect()
    }

    fn reference(&self, key: &str) -> Option<ToolComponentReference> {
        let index = self.frameworks.keys().position(|known| *known == key)?;
        let reference = ToolComponentReference::builder()
            .name(framework_name(key))
            .index(i64::try_from(index).ok()?);
        Some(reference.build())
    }
}

fn component(key: &str, ids: &BTreeSet<&str>) -> ToolComponent {
    let taxa: Vec<ReportingDescriptor> = ids
        .iter()
        .map(|id| {
            let mut taxon = ReportingDescriptor::builder()
                .id(*id)
                .short_description(plain(&format!("{} {id}.", framework_name(key))))
                .build();
            taxon.help_uri = page(key, id);
            taxon
        })
        .collect();
    let mut component = ToolComponent::builder()
        .name(framework_name(key))
        .taxa(taxa)
        .is_comprehensive(false)
        .build();
    if let Some(framework) = framework(key) {
        component.organization = Some(framework.organization.to_owned());
        component.short_description = Some(plain(&format!("{}.", framework.text)));
        component.information_uri = Some(framework.uri.to_owned());
    }
    component
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_well_formed_identifiers_have_pages() {
        assert_eq!(
            page("cwe", "CWE-250").as_deref(),
            Some("https://cwe.mitre.org/data/definitions/250.html")
        );
        assert_eq!(
            page("attack", "T1078.004").as_deref(),
            Some("https://attack.mitre.org/techniques/T1078/004/")
        );
        assert_eq!(page("cwe", "CWE-1 onclick"), None);
        assert_eq!(page("attack", "T1/../x"), None);
        assert_eq!(page("samm", "O-EM-1-A"), None);
    }
}
