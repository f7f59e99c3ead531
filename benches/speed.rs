//! How fast files become trees, trees findings, and directories reports, in bytes and
//! documents per second: `cargo bench --bench speed`.
//!
//! The inputs are made here, so that runs on different days are of the same work.

// Helpers of benchmarks may state facts as bluntly as tests.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use rearguard::builtin;
use rearguard::classify::{Format, Kind};
use rearguard::document::{FileName, Source};
use rearguard::evaluate::{Data, Evaluator, Subject, Worker};
use rearguard::judge::Selection;
use rearguard::policy::{Origin, Pack, PolicyFile, PolicySet};
use rearguard::scan::{self, Progress};
use rearguard::view::{self, View};
use rearguard::{parse, walk};

fn main() {
    divan::main();
}

/// Documents per text.
const DOCUMENTS: usize = 50;

/// Files of the directory that is scanned.
const FILES: usize = 1000;

fn deployment(number: usize) -> String {
    format!(
        "\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: service-{number}
  namespace: shop
  labels: {{app: service-{number}, team: shop}}
spec:
  replicas: 3
  selector: {{matchLabels: {{app: service-{number}}}}}
  template:
    metadata:
      labels: {{app: service-{number}}}
    spec:
      automountServiceAccountToken: false
      containers:
        - name: web
          image: registry.example/service-{number}:1.8.2
          ports: [{{containerPort: 8080}}]
          env:
            - {{name: PORT, value: \"8080\"}}
          resources:
            requests: {{cpu: 100m, memory: 128Mi}}
            limits: {{cpu: 500m, memory: 256Mi}}
          securityContext:
            runAsNonRoot: true
            readOnlyRootFilesystem: true
            privileged: {}
",
        number.is_multiple_of(10)
    )
}

fn yaml() -> String {
    let documents: Vec<String> = (0..DOCUMENTS).map(deployment).collect();
    documents.join("---\n")
}

fn hcl() -> String {
    let mut text = String::new();
    for number in 0..DOCUMENTS {
        let _ = write!(
            text,
            "resource \"aws_s3_bucket\" \"b{number}\" {{\n  bucket = \"shop-${{var.stage}}-{number}\"\n  tags = {{ team = \"shop\" }}\n}}\n\n"
        );
    }
    text
}

fn dockerfile() -> String {
    let mut text = String::from("FROM debian:13-slim\n");
    for number in 0..DOCUMENTS {
        let _ = writeln!(
            text,
            "RUN apt-get update && \\\n    apt-get install -y package-{number} && \\\n    rm -rf /var/lib/apt/lists/*"
        );
    }
    text
}

fn nginx() -> String {
    let mut text = String::from("http {\n");
    for number in 0..DOCUMENTS {
        let _ = writeln!(
            text,
            "  server {{\n    listen 443 ssl;\n    server_name s{number}.example;\n    location / {{ proxy_pass http://127.0.0.1:8080; }}\n  }}"
        );
    }
    text + "}\n"
}

fn text_of(format: Format) -> String {
    match format {
        Format::Hcl => hcl(),
        Format::Dockerfile => dockerfile(),
        Format::Nginx => nginx(),
        Format::Json => {
            let parsed = parse::parse(&yaml(), Format::Yaml, parse::yaml::Scalars::Core);
            let all: Vec<_> = parsed.roots.iter().map(|root| root.to_json()).collect();
            serde_json::to_string_pretty(&all).unwrap()
        }
        _ => yaml(),
    }
}

#[divan::bench(args = [Format::Yaml, Format::Json, Format::Hcl, Format::Dockerfile, Format::Nginx])]
fn parse_text(bencher: Bencher<'_, '_>, format: Format) {
    let text = text_of(format);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| parse::parse(&text, format, parse::yaml::Scalars::Core));
}

fn evaluator() -> Evaluator {
    let set = PolicySet::new(vec![builtin::pack()]).unwrap_or_else(|_| panic!("loads"));
    let selection = Selection::default();
    let data = Data {
        as_of: "2026-11-01".to_owned(),
        ..Data::default()
    };
    Evaluator::new(Arc::new(set), &data, |rule| selection.includes(rule))
}

fn views() -> Vec<View> {
    let text = yaml();
    let parsed = parse::parse(&text, Format::Yaml, parse::yaml::Scalars::Core);
    let source = Source::new(FileName::plain("all.yaml"), text);
    parsed
        .roots
        .into_iter()
        .flat_map(|root| {
            let document = rearguard::document::Document::new(source.clone(), root);
            view::native(document, Format::Yaml, None)
        })
        .collect()
}

#[divan::bench]
fn load_the_built_in_policies() -> usize {
    PolicySet::new(vec![builtin::pack()]).map_or(0, |set| set.rules().len())
}

/// All default rules on Kubernetes workloads.
#[divan::bench]
fn evaluate_workloads(bencher: Bencher<'_, '_>) {
    let evaluator = evaluator();
    let mut worker = evaluator.worker();
    let views = views();
    bencher
        .counter(ItemsCount::new(views.len()))
        .counter(BytesCount::of_str(&yaml()))
        .bench_local(|| judge(&mut worker, &views));
}

/// How many findings some documents give.
fn judge(worker: &mut Worker<'_>, views: &[View]) -> usize {
    let mut findings = 0;
    for view in views {
        let subject = Subject {
            kind: view.kind,
            resources: view::resources(view.kind, &view.document.root),
            file: "all.yaml",
            root: &view.document.root,
        };
        findings += worker.document(&subject).findings.len();
    }
    findings
}

/// The same with many times as many rules, all of the others about something else.
#[divan::bench(args = [1, 10], sample_count = 20)]
fn evaluate_workloads_among_rules(bencher: Bencher<'_, '_>, times: usize) {
    let set = PolicySet::new(vec![grown(times)]).unwrap_or_else(|_| panic!("loads"));
    let selection = Selection::default();
    let data = Data {
        as_of: "2026-11-01".to_owned(),
        ..Data::default()
    };
    let evaluator = Evaluator::new(Arc::new(set), &data, |rule| selection.includes(rule));
    let mut worker = evaluator.worker();
    let views = views();
    bencher
        .counter(ItemsCount::new(views.len()))
        .bench_local(|| judge(&mut worker, &views));
}

/// The built-in pack with copies of every rule that is not about workloads.
fn grown(times: usize) -> Pack {
    let mut files = builtin::files();
    let set = PolicySet::new(vec![builtin::pack()]).unwrap_or_else(|_| panic!("loads"));
    for policy in set.policies() {
        if policy.rule.kinds.contains(&Kind::KubernetesWorkload) {
            continue;
        }
        let text = files.iter().find(|file| file.name.shown == policy.file);
        let text = text.unwrap().text.clone();
        let package = format!(
            "package rearguard.{}.{}",
            policy.rule.practice.replace('-', "_"),
            policy.rule.id.replace('-', "_")
        );
        for copy in 1..times {
            files.push(PolicyFile {
                name: FileName::plain(&format!("{}-{copy}", policy.file)),
                text: text.replacen(&package, &format!("{package}_{copy}"), 1),
                origin: Origin::Given,
            });
        }
    }
    Pack::load(&files).unwrap_or_else(|complaints| panic!("{}", complaints[0].message))
}

/// The whole of `check` but for the report, over a thousand files on disk.
#[divan::bench(args = [1, 2], sample_count = 10)]
fn scan_a_thousand_files(bencher: Bencher<'_, '_>, threads: usize) {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("speed");
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    let mut bytes = 0;
    for number in 0..FILES {
        let text = deployment(number);
        bytes += text.len();
        fs::write(directory.join(format!("service-{number}.yaml")), text).unwrap();
    }
    let evaluator = evaluator();
    let options = scan::Options {
        threads,
        max_bytes: walk::DEFAULT_MAX_BYTES,
        as_of: "2026-11-01".parse().unwrap(),
        progress: Progress::Silent,
        inventory: rearguard::inventory::Settings::default(),
        named_inventories: Vec::new(),
        before: None,
    };
    bencher
        .counter(ItemsCount::new(FILES))
        .counter(BytesCount::new(bytes))
        .bench(|| {
            let walked = walk::walk(&walk::Options {
                paths: vec![directory.clone()],
                ..walk::Options::default()
            })
            .unwrap_or_else(|_| panic!("walks"));
            scan::scan(walked, &evaluator, Vec::new(), &options)
                .findings
                .len()
        });
}
