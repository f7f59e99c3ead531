//! Small reports to render: files are given as text, regions by the words they cover.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use rearguard::classify::Kind;
use rearguard::document::{Document, FileName, Node, Position, Region, Source, Value};
use rearguard::finding::{Counts, Finding, Location, Related, Report, line_hashes};
use rearguard::problem::{Class, Problem};
use rearguard::rule::{Countermeasure, Details, Parameter, Precision, Rule, Scope, Severity};

/// A rule with an id, a severity and nothing else worth showing.
pub fn rule(id: &str, severity: Severity) -> Rule {
    Rule {
        id: id.into(),
        practice: "configuration-hardening".into(),
        severity,
        precision: Precision::High,
        kinds: vec![Kind::KubernetesWorkload],
        scope: Scope::Document,
        parameters: BTreeMap::new(),
        secret: false,
        details: details(id).into(),
    }
}

fn details(id: &str) -> Details {
    Details {
        title: format!("Title of {id}"),
        description: format!("It matters for {id}. This is a second sentence."),
        impact: vec!["confidentiality".into(), "integrity".into()],
        countermeasure: Countermeasure {
            kind: "configure".into(),
            text: format!("Do what helps against {id}"),
        },
        ..Details::default()
    }
}

/// The rule of the ordinary report that uses every field.
pub fn full_rule() -> Rule {
    let of = |ids: &[&str]| {
        ids.iter()
            .map(|id| (*id).to_owned())
            .collect::<Vec<String>>()
    };
    let id = "privileged-container";
    let details = Details {
        aliases: of(&["CH-01"]),
        controls: BTreeMap::from([
            ("cwe".to_owned(), of(&["CWE-250", "CWE-16"])),
            ("attack".to_owned(), of(&["T1611"])),
            ("nist-800-53".to_owned(), of(&["AC-6", "CM-7"])),
            ("cis-v8".to_owned(), of(&["4.1"])),
            ("samm".to_owned(), of(&["O-EM-1-A"])),
            ("house-rules".to_owned(), of(&["7"])),
        ]),
        links: of(&["https://kubernetes.io/docs/concepts/security/pod-security-standards/"]),
        ..details(id)
    };
    Rule {
        parameters: BTreeMap::from([(
            "allowed".to_owned(),
            Parameter {
                default: serde_json::json!(["node-agent"]),
                description: "Names of containers that may run privileged".into(),
            },
        )]),
        details: details.into(),
        ..rule(id, Severity::Critical)
    }
}

/// A file to point into.
pub struct File(Arc<Source>);

impl File {
    /// A file with a name that is plain text.
    pub fn new(name: &str, text: &str) -> Self {
        Self(Source::new(FileName::plain(name), text.to_owned()))
    }

    /// The place of the first occurrence of some text.
    pub fn at(&self, covered: &str) -> Location {
        let start = self.0.text.find(covered).expect("the text is in the file");
        self.between(start, start + covered.len())
    }

    /// The place between two byte offsets.
    pub fn between(&self, start: usize, end: usize) -> Location {
        let root = Node::new(Value::Null, Region::default());
        let document = Document::new(self.0.clone(), root);
        let mut location = Location::resolve(&document, Region::new(start, end)).unwrap();
        let lines = BTreeSet::from([location.start.line]);
        let hashes = line_hashes(&self.0.text, &lines);
        location.line_hash = Some(hashes[&location.start.line].clone());
        location
    }
}

/// A finding without related places.
pub fn finding(rule: &Arc<Rule>, message: &str, location: Location, path: &str) -> Finding {
    Finding {
        rule: rule.clone(),
        message: message.into(),
        location,
        path: path.into(),
        related: Vec::new(),
    }
}

/// A problem of some class; the position may be missing.
pub fn problem(class: Class, file: &str, position: Option<(u32, u32)>, message: &str) -> Problem {
    Problem {
        file: FileName::plain(file),
        position: position.map(|(line, column)| Position { line, column }),
        class,
        message: message.into(),
        next: String::new(),
    }
}

/// A report of findings and problems; its rules are those of the findings and some more.
pub fn report(findings: Vec<Finding>, problems: Vec<Problem>, more: Vec<Rule>) -> Report {
    let mut rules: BTreeMap<String, Arc<Rule>> = BTreeMap::new();
    for finding in &findings {
        rules.insert(finding.rule.id.clone(), finding.rule.clone());
    }
    for rule in more {
        rules.insert(rule.id.clone(), Arc::new(rule));
    }
    Report {
        rules: rules.into_values().collect(),
        findings,
        problems,
        counts: Counts {
            files: 4,
            documents: 5,
            other_files: 3,
            searched_files: 0,
        },
        as_of: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
    }
}

/// A report as users see them: several severities, a region of many lines, tabs and
/// wide characters, related places, problems of every class, a rule without findings.
pub fn ordinary() -> Report {
    let workload = File::new(
        "deploy/app.yaml",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: app\n      securityContext:\n        privileged: true\n    - name: 漢字\n      securityContext:\n        privileged: true\n      env:\n        - name: A\n          value: B\n",
    );
    let nginx = File::new("etc/web.conf", "server {\n\tproxy_pass http://web-01;\n}\n");
    let inventory = File::new("inventory.csv", "name,status\nweb-01,retired\n");
    let privileged = Arc::new(full_rule());
    let retired = Arc::new(Rule {
        practice: "decommissioning".into(),
        scope: Scope::Estate,
        ..rule("retired-asset-referenced", Severity::High)
    });
    let limits = Arc::new(rule("container-without-limits", Severity::Medium));
    let label = Arc::new(rule("owner-label-missing", Severity::Info));
    let first = workload.at("true");
    let second = workload.0.text.rfind("true").unwrap();
    let second = workload.between(second, second + 4);
    let block = workload.0.text.find("securityContext").unwrap();
    let block = workload.between(block, block + 41);
    let end = workload.0.text.find("spec:").unwrap() + 5;
    let mut reference = finding(
        &retired,
        "web-01 is listed as retired, but this still points to it",
        nginx.at("http://web-01"),
        "server[0].proxy_pass",
    );
    reference.related = vec![Related {
        message: "listed as retired here".into(),
        location: inventory.at("retired"),
    }];
    let mut unparsed = problem(
        Class::Unparsed,
        "broken.yaml",
        Some((3, 7)),
        "expected a key, found \"]\"",
    );
    unparsed.next = "close the list on line 2".into();
    let helm = |name: &str| Problem {
        next: "render the chart and check the result".into(),
        ..problem(
            Class::NotEvaluated,
            name,
            None,
            "a Helm template is not YAML before it is rendered",
        )
    };
    report(
        vec![
            finding(
                &label,
                "no owner is named",
                workload.between(end, end),
                "spec",
            ),
            finding(
                &limits,
                "container \"app\" has no limits",
                block,
                "spec.containers[0].securityContext",
            ),
            finding(
                &privileged,
                "container \"app\" runs privileged",
                first,
                "spec.containers[0].securityContext.privileged",
            ),
            finding(
                &privileged,
                "container \"漢字\" runs privileged",
                second,
                "spec.containers[1].securityContext.privileged",
            ),
            reference,
        ],
        vec![
            unparsed,
            helm("charts/a/templates/a.yaml"),
            helm("charts/a/templates/b.yaml"),
            helm("charts/a/templates/c.yaml"),
            helm("charts/a/templates/d.yaml"),
            problem(
                Class::PolicyFailed,
                "deploy/app.yaml",
                None,
                "policy owner-label-missing: number is not a string",
            ),
            problem(Class::Unreadable, "secret.yaml", None, "permission denied"),
        ],
        vec![rule("quiet-rule", Severity::Low)],
    )
}

/// A report in which every text that comes from a scanned file is hostile.
pub fn hostile() -> Report {
    let name = "a\n::error file=x::pwned,b%0A|`<script>.yaml";
    let text = "k: \u{1b}[2J\u{202e}`a` | <script>alert(1)</script> [x](http://evil.example) @admin ##[add-mask]x\n::error::forged\n";
    let file = File::new(name, text);
    let command = File::new("::error::name.yaml", "\u{200b}x: \u{9b}31m\u{2028}y");
    let fired = Arc::new(rule("hostile-text", Severity::High));
    let mut first = finding(
        &fired,
        "found \"\u{1b}[31m\n::error::forged\r\n##[error]x | `b` <script> [x](http://evil.example) \u{202e}\u{7}\0 100% a,b:c ]]> --> @admin #1 https://evil.example\"",
        file.between(3, text.find('\n').unwrap()),
        "k|`<script>\u{1b}",
    );
    first.related = vec![Related {
        message: "see [here](javascript:alert(1)) \\ \u{2066}\n::warning::x".into(),
        location: command.at("\u{200b}x"),
    }];
    report(
        vec![
            first,
            finding(&fired, "::error::message", command.at("\u{9b}31m"), "x"),
        ],
        vec![
            problem(
                Class::Unparsed,
                "b\u{1b}]0;title\u{7}\n::error::x.yaml",
                Some((1, 2)),
                "unexpected \"\u{1b}[31m\n::error::forged [x](http://evil.example)\"",
            ),
            problem(
                Class::NotEvaluated,
                "\n##[group]c.yaml",
                None,
                "odd\n::error::name \u{202e}",
            ),
        ],
        Vec::new(),
    )
}

/// A report of a run that found nothing to say.
pub fn clean() -> Report {
    report(
        Vec::new(),
        Vec::new(),
        vec![rule("quiet-rule", Severity::Low)],
    )
}
