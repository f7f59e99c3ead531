use serde_json::json;

use super::*;
use crate::classify::Kind;
use crate::document::{FileName, Source, Step};
use crate::terraform::{Absent, assemble};
use crate::view::{made_by, of_module};

/// The objects that a file makes.
fn objects_of(text: &str) -> Vec<View> {
    let source = Source::new(FileName::plain("main.tf"), text.to_owned());
    let assembly = assemble(&[source], Absent::Keep);
    assert!(assembly.errors.is_empty(), "{:?}", assembly.errors);
    let modules = assembly.modules.into_iter();
    let views: Vec<View> = modules.map(|module| of_module(module.document)).collect();
    views.iter().flat_map(made_by).collect()
}

/// The only object of a file.
fn object_of(text: &str) -> View {
    let mut objects = objects_of(text);
    assert_eq!(objects.len(), 1, "{text}");
    objects.remove(0)
}

/// The text of the place that a path leads to.
fn place<'t>(view: &View, text: &'t str, path: &[&str]) -> &'t str {
    let steps = path.iter().map(|step| match step.parse() {
        Ok(index) => Step::Index(index),
        Err(_) => Step::Key((*step).to_owned()),
    });
    let steps: Vec<Step> = steps.collect();
    let found = view.document.find(&steps);
    assert_eq!(found.depth, steps.len(), "{path:?} does not exist");
    let region = found.region;
    text.get(region.start as usize..region.end as usize)
        .unwrap()
}

const DEPLOYMENT: &str = r#"
resource "kubernetes_deployment_v1" "shop" {
  metadata {
    name   = "shop"
    labels = { my_app = "shop" }
  }
  spec {
    replicas = "2"
    selector {
      match_labels = { my_app = "shop" }
    }
    template {
      metadata {
        labels = { my_app = "shop" }
      }
      spec {
        host_pid = true
        container {
          name  = "web"
          image = "shop:1"
          env {
            name  = "RETRIES"
            value = 3
          }
          port {
            container_port = 8080
          }
          resources {
            limits = { memory = "1Gi" }
          }
          security_context {
            run_as_user = "0"
            privileged  = "true"
          }
        }
        container {
          name  = "side"
          image = "side:1"
        }
        volume {
          name = "keys"
          secret {
            secret_name  = "keys"
            default_mode = "0400"
          }
        }
      }
    }
  }
  timeouts {
    create = "10m"
  }
}
"#;

#[test]
fn a_deployment_has_the_fields_of_the_api() {
    let view = object_of(DEPLOYMENT);
    assert_eq!(view.kind, Kind::KubernetesWorkload);
    assert_eq!(view.base, "resource.kubernetes_deployment_v1.shop[0]");
    let pod = json!({
        "metadata": {"labels": {"my_app": "shop"}},
        "spec": {
            "hostPID": true,
            "containers": [
                {
                    "name": "web",
                    "image": "shop:1",
                    "env": [{"name": "RETRIES", "value": "3"}],
                    "ports": [{"containerPort": 8080}],
                    "resources": {"limits": {"memory": "1Gi"}},
                    "securityContext": {"runAsUser": 0, "privileged": true},
                },
                {"name": "side", "image": "side:1"},
            ],
            "volumes": [
                {"name": "keys", "secret": {"secretName": "keys", "defaultMode": 0o400}},
            ],
        },
    });
    let expected = json!({
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": {"name": "shop", "labels": {"my_app": "shop"}},
        "spec": {
            "replicas": 2,
            "selector": {"matchLabels": {"my_app": "shop"}},
            "template": pod,
        },
    });
    assert_eq!(view.document.root.to_json(), expected);
}

#[test]
fn every_path_leads_to_the_text_it_was_made_of() {
    let view = object_of(DEPLOYMENT);
    let pod = ["spec", "template", "spec"];
    for (path, text) in [
        (&["hostPID"][..], "true"),
        (&["containers", "0", "image"], "\"shop:1\""),
        (&["containers", "0", "env", "0", "value"], "3"),
        (
            &["containers", "0", "securityContext", "runAsUser"],
            "\"0\"",
        ),
        (
            &["containers", "0", "resources", "limits"],
            "limits = { memory = \"1Gi\" }",
        ),
        (&["volumes", "0", "secret", "defaultMode"], "\"0400\""),
    ] {
        let path = [&pod[..], path].concat();
        assert_eq!(place(&view, DEPLOYMENT, &path), text, "{path:?}");
    }
    let second = place(
        &view,
        DEPLOYMENT,
        &[&pod[..], &["containers", "1"]].concat(),
    );
    assert!(second.starts_with("container {") && second.ends_with('}'));
    assert!(second.contains("side:1"));
    assert_eq!(
        place(&view, DEPLOYMENT, &["kind"]),
        "resource \"kubernetes_deployment_v1\" \"shop\""
    );
}

#[test]
fn what_the_api_calls_otherwise_is_called_so() {
    let secret = object_of(
        r#"resource "kubernetes_secret" "x" {
          metadata { name = "x" }
          data        = { user_name = "a" }
          binary_data = { key_file = "YQ==" }
          wait_for_service_account_token = false
        }"#,
    );
    assert_eq!(secret.kind, Kind::KubernetesSecret);
    assert_eq!(
        secret.document.root.to_json(),
        json!({
            "apiVersion": "v1",
            "kind": "Secret",
            "metadata": {"name": "x"},
            "stringData": {"user_name": "a"},
            "data": {"key_file": "YQ=="},
        })
    );
    let volume = object_of(
        r#"resource "kubernetes_persistent_volume_v1" "x" {
          spec {
            capacity = { storage = "2Gi" }
            persistent_volume_source {
              host_path {
                path = "/etc"
              }
            }
          }
        }"#,
    );
    let spec = volume.document.root.get("spec").unwrap().to_json();
    assert_eq!(
        spec,
        json!({"capacity": {"storage": "2Gi"}, "hostPath": {"path": "/etc"}})
    );
}

#[test]
fn a_block_is_a_list_where_the_api_has_one() {
    let of = |text: &str| object_of(text).document.root.to_json();
    let policy = of(r#"resource "kubernetes_network_policy" "x" {
          spec {
            pod_selector {}
            ingress {}
            egress {
              to {
                ip_block {
                  cidr   = "0.0.0.0/0"
                  except = ["10.0.0.0/8"]
                }
              }
            }
            policy_types = ["Ingress"]
          }
        }"#);
    assert_eq!(
        policy["spec"],
        json!({
            "podSelector": {},
            "ingress": [{}],
            "egress": [{"to": [{"ipBlock": {"cidr": "0.0.0.0/0", "except": ["10.0.0.0/8"]}}]}],
            "policyTypes": ["Ingress"],
        })
    );
    let ingress = of(r#"resource "kubernetes_ingress_v1" "x" {
          spec {
            rule {
              http {
                path {
                  path = "/"
                  backend {
                    service {
                      name = "shop"
                      port {
                        number = 80
                      }
                    }
                  }
                }
              }
            }
          }
        }"#);
    assert_eq!(
        ingress["spec"]["rules"][0]["http"]["paths"],
        json!([{"path": "/", "backend": {"service": {"name": "shop", "port": {"number": 80}}}}])
    );
    let role = of(r#"resource "kubernetes_cluster_role" "x" {
          rule {
            non_resource_urls = ["/metrics"]
            verbs             = ["get"]
          }
          rule {
            api_groups = [""]
            resources  = ["pods"]
            verbs      = ["*"]
          }
        }"#);
    assert_eq!(role["rules"][0]["nonResourceURLs"], json!(["/metrics"]));
    assert_eq!(role["rules"][1]["apiGroups"], json!([""]));
}

#[test]
fn each_instance_is_an_object() {
    let objects = objects_of(
        r#"resource "kubernetes_namespace" "x" {
          for_each = toset(["a", "b"])
          metadata { name = each.key }
        }"#,
    );
    let names = objects
        .iter()
        .map(|view| view.document.root.to_json()["metadata"]["name"].clone());
    assert_eq!(names.collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(objects[1].base, "resource.kubernetes_namespace.x[1]");
}

#[test]
fn a_manifest_is_taken_as_it_is() {
    let text = r#"resource "kubernetes_manifest" "x" {
      manifest = {
        apiVersion = "v1"
        kind       = "Pod"
        spec       = { hostPID = true, node_selector = {} }
      }
    }"#;
    let view = object_of(text);
    assert_eq!(view.kind, Kind::KubernetesWorkload);
    assert_eq!(view.base, "resource.kubernetes_manifest.x[0].manifest");
    assert_eq!(place(&view, text, &["spec", "hostPID"]), "true");
    assert!(
        view.document
            .root
            .get("spec")
            .unwrap()
            .get("node_selector")
            .is_some()
    );
    assert!(objects_of(r#"resource "kubernetes_manifest" "x" { manifest = var.x }"#).is_empty());
}

#[test]
fn a_manifest_in_yaml_keeps_its_places() {
    for (text, base) in [
        (
            r#"resource "kubectl_manifest" "x" {
      yaml_body = <<-EOT
        apiVersion: v1
        kind: Pod
        metadata:
          name: ${var.name}
        spec:
          hostPID: true
          containers:
          - image: shop:${var.tag}
      EOT
    }"#,
            "resource.kubectl_manifest.x[0].yaml_body",
        ),
        (
            r#"resource "kubernetes_manifest" "x" {
      manifest = yamldecode(<<EOT
apiVersion: v1
kind: Pod
spec:
  hostPID: true
  containers:
  - image: shop:${var.tag}
EOT
      )
    }"#,
            "resource.kubernetes_manifest.x[0].manifest",
        ),
    ] {
        let view = object_of(text);
        assert_eq!(view.base, base);
        assert_eq!(view.kind, Kind::KubernetesWorkload);
        assert_eq!(place(&view, text, &["spec", "hostPID"]), "true");
        let containers = view.document.root.to_json()["spec"]["containers"].clone();
        assert_eq!(containers[0]["image"], "shop:${var.tag}");
    }
    let broken = "resource \"kubectl_manifest\" \"x\" {\n  yaml_body = \"a: [\"\n}";
    assert!(objects_of(broken).is_empty());
}

#[test]
fn strange_bodies_make_no_trouble() {
    let deep = format!(
        "resource \"kubernetes_pod\" \"x\" {{\n{}{}}}",
        "spec {\ncontainer {\n".repeat(30),
        "}\n}\n".repeat(30)
    );
    for text in [
        deep.as_str(),
        r#"resource "kubernetes_pod" "x" { spec = 7 }"#,
        r#"resource "kubernetes_pod" "x" { spec = [{ a = 1 }, 2] }"#,
        r#"resource "kubernetes_pod" "x" { metadata = ["a"] }"#,
        r#"resource "kubernetes_pod" "x" { container = "x" }"#,
        r#"resource "kubernetes_pod" "x" {
             kind = "Secret"
             spec {}
             spec {}
           }"#,
        r#"resource "kubernetes_persistent_volume" "x" {
             spec {
               persistent_volume_source {}
             }
           }"#,
        r#"resource "kubernetes_pod" "x" {
             dynamic "spec" {}
           }"#,
        r#"resource "kubernetes_pod" "x" {
             spec {
               container {
                 security_context { run_as_user = "-" }
               }
             }
           }"#,
    ] {
        for view in objects_of(text) {
            let root = &view.document.root;
            let kind = root.get("kind").and_then(Node::as_str);
            assert!(matches!(kind, Some("Pod" | "PersistentVolume")), "{text}");
        }
    }
}
