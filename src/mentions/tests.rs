//! What is a mention and what is not, by example: `«...»` marks what has to be found.

use std::fmt::Write as _;

use super::*;
use crate::classify::by_name;
use crate::document::{Document, FileName};
use crate::inventory::{Inventory, Settings, gather, read};
use crate::parse::{self, yaml};
use crate::view;

const INVENTORY: &str = "schema: rearguard-inventory/v1
assets:
  - {id: worker, kind: image, status: retired, identifiers: {image: ['ghcr.io/haulcast/worker:2.7']}}
  - {id: old-brand, status: retired, identifiers: {fqdn: [oldbrand.example]}}
  - id: bridge
    kind: server
    status: retired
    identifiers: {fqdn: [bridge.example.net], ip: [10.44.31.5]}
  - {id: bridge-lab, kind: server, status: active, identifiers: {hostname: [bridge-lab], fqdn: [bridge.lab.example.net]}}
  - {id: archive, kind: cloud_resource, status: retired, identifiers: {fqdn: [stoldarchive.blob.core.windows.net]}}
  - id: db-1
    kind: server
    status: retired
    identifiers:
      fqdn: [db-1.example.net]
      ip: [10.0.0.5, '2001:db8::5']
      mac: ['aa:bb:cc:dd:ee:0f']
      arn: ['arn:aws:iam::123456789012:role/legacy-ci']
      resource_address: [aws_instance.legacy]
  - id: old-network
    kind: network
    status: retired
    identifiers: {cidr: [10.9.0.0/24]}
  - id: legacy-api
    kind: service
    status: retired
    identifiers:
      hostname: [legacy-api]
      image: [registry.example.net/shop/legacy-api]
      repo: [github.com/acme/legacy-app]
  - id: jperez
    kind: identity
    status: retired
    identifiers: {account_name: [jperez], email: [jperez@example.net]}
  - id: db-10
    kind: server
    status: active
    identifiers: {fqdn: [db-10.example.net], ip: [10.0.0.10, 10.9.0.44]}
";

fn inventory() -> Inventory {
    let source = Source::new(FileName::plain("assets.yaml"), INVENTORY.to_owned());
    gather(vec![read(&source, &Settings::default()).unwrap()])
}

/// The mentions of what is gone, as `text site` lines; comments and prose left out.
fn found(file: &str, text: &str) -> String {
    let names = Names::new(&inventory()).unwrap();
    let source = Source::new(FileName::plain(file), text.to_owned());
    let format = by_name(file);
    let documents: Vec<view::View> = format
        .map(|(format, kind)| {
            let parsed = parse::parse(text, format, yaml::Scalars::Core);
            parsed
                .roots
                .into_iter()
                .flat_map(|root| view::native(Document::new(source.clone(), root), format, kind))
                .collect()
        })
        .unwrap_or_default();
    let text = Text {
        source: &source,
        format: format.map(|(format, _)| format),
        trees: documents
            .iter()
            .map(|view| Tree {
                kind: view.kind,
                root: &view.document.root,
                source: 0,
            })
            .collect(),
    };
    let mut out = String::new();
    for mention in text.mentions(&names) {
        let is_gone = mention.hit.assets.iter().all(|&asset| names.is_gone(asset));
        if is_gone && mention.site.is_reference() {
            let piece = source.text.get(mention.hit.start..mention.hit.end);
            let at = mention.hit.start;
            let _ = writeln!(out, "{at} {} {}", piece.unwrap(), mention.site.name());
        }
    }
    out
}

/// Checks that exactly what is marked is found, each as this site.
fn is(file: &str, marked: &str, site: &str) {
    let mut text = String::new();
    let mut expected = String::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('«') {
        let (name, after) = after.split_once('»').unwrap();
        text.push_str(before);
        let _ = writeln!(expected, "{} {name} {site}", text.len());
        text.push_str(name);
        rest = after;
    }
    text.push_str(rest);
    assert_eq!(found(file, &text), expected, "{file}: {text}");
}

/// Checks that nothing is found.
fn silent(file: &str, text: &str) {
    assert_eq!(found(file, text), "", "{file}: {text}");
}

#[test]
fn upstreams_and_connections_are_sites() {
    is(
        "nginx.conf",
        "upstream a {\n  # db-1\n  server «db-1»:80;\n  server «10.0.0.5»;\n}",
        "upstream",
    );
    is(
        "nginx.conf",
        "location / {\n  proxy_pass http://«db-1.example.net»:8080/x;\n}",
        "upstream",
    );
    is(
        ".env",
        "DATABASE_URL=postgres://u:p@«db-1»:5432/shop\nDB_HOST=«DB-1.Example.NET».\n",
        "connection".trim(),
    );
}

#[test]
fn a_name_within_another_is_silent() {
    silent(
        "a.yaml",
        "host: mydb-1.example.net.evil.org\npeers: [db-10, db-1-old, xdb-1]\n",
    );
    silent(
        ".env",
        "HOST=db-10.example.net\nPEER=old.db-1.example.net\n",
    );
}

#[test]
fn an_address_in_use_elsewhere_is_silent() {
    silent("a.yaml", "host: 10.0.0.10\nallow: [10.9.0.44/32]\n");
}

#[test]
fn what_lies_in_a_retired_network_is_retired() {
    is(
        "a.yaml",
        "cidr_blocks: [«10.9.0.0/24», «10.9.0.17»/32]\n",
        "firewall",
    );
    silent("a.yaml", "cidr_blocks: [10.0.0.0/8, 10.9.0.0/16]\n");
}

#[test]
fn a_version_is_no_address() {
    silent("a.yaml", "version: 10.0.0.5\nimage: app:10.0.0.5\n");
    silent("requirements.txt", "foo==10.0.0.5\n");
    silent(
        "package.json",
        "{\"dependencies\": {\"x\": \"^10.0.0.5\"}, \"version\": \"10.0.0.5\"}",
    );
    silent(
        "main.tf",
        "terraform {\n  required_version = \">= 10.0.0.5\"\n}\n",
    );
}

#[test]
fn remarks_are_no_sites() {
    silent(
        "a.yaml",
        "# db-1.example.net went\nname: x # was 10.0.0.5\ndescription: moved from db-1.example.net\n",
    );
    silent("README.md", "The old host db-1.example.net (10.0.0.5).\n");
    silent(
        "nginx.conf",
        "# server db-1:80;\nlisten 80; # db-1.example.net\n",
    );
    silent(
        "main.tf",
        "/* db-1.example.net\n 10.0.0.5 */\n// 10.0.0.5\n",
    );
}

#[test]
fn a_short_name_counts_where_a_host_is_expected() {
    is(
        "a.yaml",
        "spec:\n  hosts:\n    - «db-1»\n    - «db-1»:5432\n",
        "connection",
    );
    silent(
        "a.yaml",
        "labels:\n  app: db-1\nname: db-1\npath: /srv/db-1/data\n",
    );
    silent("a.txt", "we moved db-1 last week\n");
}

#[test]
fn a_hash_in_a_value_begins_no_comment() {
    is(
        "a.yaml",
        "url: \"http://«db-1.example.net»/a # b\"\n",
        "connection",
    );
    is(
        "a.json",
        "{\"url\": \"http://«db-1.example.net»/\"}",
        "connection",
    );
}

#[test]
fn images_repositories_and_principals_are_sites() {
    is(
        "Dockerfile",
        "FROM «registry.example.net/shop/legacy-api»:1.4\n",
        "image",
    );
    is(
        "k.yaml",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\nspec:\n  template:\n    spec:\n      containers:\n        - image: «registry.example.net/shop/legacy-api»:2\n",
        "image",
    );
    is(
        "a.json",
        "{\"Principal\": {\"AWS\": \"«arn:aws:iam::123456789012:role/legacy-ci»\"}}",
        "trust",
    );
    silent(
        "Dockerfile",
        "FROM registry.example.net/shop/legacy-api-2:1.4\n",
    );
}

#[test]
fn a_person_is_named_where_access_is_given() {
    is("sudoers", "«jperez» ALL=(ALL) ALL\n", "identity");
    is("a.yaml", "users:\n  - «jperez»\n", "identity");
    silent("a.yaml", "author: jperez\nreviewed: by jperez\n");
}

#[test]
fn all_spellings_of_an_address_are_one() {
    is(
        "a.yaml",
        "listen: '[«2001:DB8:0:0::5»]:443'\n",
        "connection",
    );
    is(
        "dhcpd.conf",
        "hardware ethernet «AA-BB-CC-DD-EE-0F»;\n",
        "unknown",
    );
    is("main.tf", "ip = \"«10.0.0.5»\"\n", "connection");
}

#[test]
fn a_name_beside_the_stated_short_name_of_a_live_host_is_not_its() {
    is("a.yaml", "targets: ['«bridge»:9100']\n", "upstream");
    silent("a.yaml", "targets: ['bridge-lab:9100']\n");
}

#[test]
fn what_takes_away_is_silent() {
    silent("a.ps1", "Remove-ADUser -Identity jperez\n");
    silent(
        "a.sh",
        "gcloud projects remove-iam-policy-binding shop --member=user:jperez@example.net\n",
    );
    silent("a.sh", "aws iam delete-user --user-name jperez\n");
    silent(
        "known_hosts",
        "@revoked db-1.example.net ssh-ed25519 AAAA\n",
    );
    is(
        "known_hosts",
        "«db-1.example.net» ssh-ed25519 AAAA\n",
        "trust",
    );
}

#[test]
fn a_user_of_the_name_of_a_host_is_silent() {
    silent("cron.d/backup", "0 3 * * * bridge /opt/run\n");
    is(
        "cron.d/backup",
        "0 3 * * * root ssh «bridge» run\n",
        "connection",
    );
    silent("a.service", "[Service]\nUser=bridge\n");
    silent("sudoers", "bridge ALL=(root) /usr/bin/true\n");
    is(
        "sudoers",
        "root «bridge»=(root) /usr/bin/true\n",
        "host-list",
    );
    silent("pg_hba.conf", "host all bridge 10.1.0.1/32 md5\n");
    silent(
        "ssh_config",
        "Host a\n  User bridge\n  HostName a.example.org\n",
    );
}

#[test]
fn a_scheme_a_longer_pattern_and_a_translation_are_no_hosts() {
    silent(".env", "URL=bridge://files.example.org/\n");
    silent("ssh_config", "Host db-1?\n  User x\n");
    silent("i18n/en.json", "{\"menu.relay\": \"bridge\"}");
    is("conf/en.json", "{\"relay\": \"«bridge»\"}", "connection");
}

#[test]
fn who_is_refused_has_no_access() {
    silent("sshd_config", "DenyUsers jperez\n");
    is("sshd_config", "AllowUsers «jperez»\n", "identity");
    silent("a.yaml", "denied_users: [jperez]\n");
    is("a.yaml", "dental_users: [«jperez»]\n", "identity");
}

#[test]
fn who_a_list_of_accounts_goes_over_has_access() {
    is(
        "site.yml",
        "- hosts: all\n  tasks:\n    - name: operators\n      ansible.builtin.user:\n        name: '{{ item }}'\n      loop:\n        - «jperez»\n",
        "identity",
    );
}

#[test]
fn a_storage_account_in_a_connection_string_is_one() {
    is(
        "a.json",
        "{\"Storage\": \"DefaultEndpointsProtocol=https;AccountName=«stoldarchive»;EndpointSuffix=core.windows.net\"}",
        "connection",
    );
    is("a.json", "{\"Storage\": \"«stoldarchive»\"}", "connection");
    silent("a.json", "{\"Theme\": \"stoldarchive\"}");
}

#[test]
fn hosts_behind_an_at_sign_and_backslashes_are_hosts() {
    is("rsyslog.conf", "*.* @«bridge»:514\n", "connection");
    silent("a.txt", "ask @bridge:514\n");
    is(
        "web.config",
        "<a><add key=\"SharePath\" value=\"\\\\«bridge»\\plans\" /></a>",
        "connection",
    );
    silent("a.ps1", "Write-Host \"bridge is ready\"\n");
}

#[test]
fn a_domain_of_no_stated_kind_is_gone_with_the_names_below_it() {
    is(
        "a.yaml",
        "url: https://«api.oldbrand.example»/x\n",
        "connection",
    );
    silent("a.yaml", "url: https://api.oldbrand.example.org/x\n");
}

#[test]
fn users_and_versions_are_no_hosts() {
    silent(
        "sssd.conf",
        "[domain/x]\nsimple_allow_users = bridge, carol\n",
    );
    silent("a.yaml", "version_agente: 10.44.31.5\n");
    is(
        "a.ps1",
        "Add-LocalGroupMember -Group Admins -Member \"CORP\\«jperez»\"\n",
        "identity",
    );
}

#[test]
fn an_image_in_parts_is_one() {
    is(
        "values.yaml",
        "image:\n  repository: «ghcr.io/haulcast/worker»\n  tag: \"2.7\"\n",
        "image",
    );
    is(
        "values.yaml",
        "image: {registry: ghcr.io, repository: «haulcast/worker», tag: \"2.7\"}\n",
        "image",
    );
    is(
        "kustomization.yaml",
        "images:\n  - name: «ghcr.io/haulcast/worker»\n    newTag: \"2.7\"\n",
        "image",
    );
    silent(
        "values.yaml",
        "image:\n  repository: ghcr.io/haulcast/worker\n  tag: \"2.8\"\n",
    );
    silent(
        "values.yaml",
        "a:\n  repository: ghcr.io/haulcast/worker\n  tag: '2.8'\nb:\n  tag: '2.7'\n",
    );
    silent(
        "values.yaml",
        "image: {registry: quay.io, repository: haulcast/worker, tag: \"2.7\"}\n",
    );
}

#[test]
fn lines_of_devices_and_servers_say_what_they_are() {
    for (file, line, site) in [
        (
            "a.rsc",
            "/ip dns static add name=\"«db-1.example.net»\" address=«10.0.0.5»",
            "dns",
        ),
        (
            "a.rsc",
            "/ip firewall filter add src-address=«10.0.0.5» action=accept",
            "firewall",
        ),
        (
            "a.rsc",
            "/radius add address=«10.0.0.5» secret=x",
            "connection",
        ),
        (
            "junos.conf",
            "set system radius-server «10.0.0.5» secret x",
            "connection",
        ),
        (
            "junos.conf",
            "set snmp community c clients «10.0.0.5»/32",
            "firewall",
        ),
        (
            "asa.txt",
            "access-list OUT extended permit ip host «10.0.0.5» any",
            "firewall",
        ),
        ("asa.txt", "ip host x «10.0.0.5»", "dns"),
        (
            "asa.txt",
            "ssh «10.0.0.5» 255.255.255.255 inside",
            "firewall",
        ),
        (
            "asa.txt",
            "snmp-server host inside «10.0.0.5» community x",
            "connection",
        ),
        ("Caddyfile", "«db-1.example.net» {", "definition"),
        ("Caddyfile", "  @in remote_ip «10.0.0.5»", "firewall"),
        ("sshd_config", "ListenAddress «10.0.0.5»", "definition"),
        (
            "a.yaml",
            "role_arn: «arn:aws:iam::123456789012:role/legacy-ci»",
            "trust",
        ),
    ] {
        is(file, &format!("{line}\n"), site);
    }
}
