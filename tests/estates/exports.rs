//! The inventories of an invented estate as systems export them.

use std::fmt::Write as _;

use super::cast::{Asset, State};
use super::random::Random;
use super::sheets::{Sheet, Writer, date, status, word};

pub fn service_now(assets: &[&Asset], random: &mut Random) -> Sheet {
    let codes = random.chance(50);
    let mut out = Writer::new(
        "cmdb/cmdb_ci_server.csv",
        "\"u_id\",\"name\",\"sys_class_name\",\"install_status\",\"operational_status\",\"ip_address\",\"fqdn\",\"mac_address\",\"serial_number\",\"asset_tag\",\"support_group\",\"u_retired_date\"\n",
    );
    for asset in assets {
        let (install, operational) = match (asset.state, codes) {
            (State::Retired, true) => ("7", "6"),
            (State::Retired, false) => ("Retired", "Retired"),
            (_, true) => ("1", "1"),
            (_, false) => ("Installed", "Operational"),
        };
        let addresses = [asset.name("ip"), asset.name("ip6")].join(",");
        let row = [
            "",
            asset.name("short"),
            "cmdb_ci_linux_server",
            install,
            operational,
            addresses.trim_end_matches(','),
            asset.name("fqdn"),
            asset.name("mac"),
            asset.name("serial"),
            &asset.id,
            &asset.owner,
            &date(asset, "iso"),
        ];
        out.add(asset, &format!("\"{}\"\n", row.join("\",\"")));
    }
    out.done()
}

pub fn netbox(assets: &[&Asset], random: &mut Random) -> Sheet {
    let mut out = Writer::new(
        "netbox/netbox_devices.csv",
        "Name,Status,Tenant,Site,Role,Manufacturer,Type,IP Address,Serial number,Asset tag,DNS name,MAC Address,cf_retired_on\n",
    );
    for asset in assets {
        let status = word(
            asset,
            &["Retired", "Decommissioned"],
            &["Active", "Failed"],
            &["Decommissioning"],
            random,
        );
        let mut addresses = format!("{}/24", asset.name("ip"));
        if !asset.name("ip6").is_empty() {
            let _ = write!(addresses, ";{}/64", asset.name("ip6"));
        }
        let row = [
            asset.name("short"),
            &status,
            &asset.owner,
            "DC1",
            "Server",
            "Dell",
            "R640",
            &addresses,
            asset.name("serial"),
            &asset.id,
            asset.name("fqdn"),
            asset.name("mac"),
            &date(asset, "iso"),
        ];
        out.add(asset, &format!("{}\n", row.join(",")));
    }
    out.done()
}

pub fn backstage(assets: &[&Asset], random: &mut Random) -> Sheet {
    let mut out = Writer::new("catalog/catalog-info.yaml", "# The catalogue.\n");
    for asset in assets {
        let lifecycle = word(
            asset,
            &["deprecated"],
            &["production"],
            &["deprecated"],
            random,
        );
        let slug = asset.name("repo").replacen("github.com/", "", 1);
        let mut text = format!(
            "---\napiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: {}\n  annotations:\n    github.com/project-slug: {slug}\n    rearguard.dev/tag: {}\n    rearguard.dev/hostname: {}\n    rearguard.dev/fqdn: {}, {}\n    rearguard.dev/image: {}\n",
            asset.name("svcname"),
            asset.id,
            asset.name("svcname"),
            asset.name("svc"),
            asset.name("fqdn"),
            asset.name("image"),
        );
        if asset.state == State::Retired {
            let _ = write!(
                text,
                "    rearguard.dev/status: retired\n    rearguard.dev/retired-on: \"{}\"\n",
                date(asset, "iso")
            );
        }
        let _ = write!(
            text,
            "spec:\n  type: service\n  lifecycle: {lifecycle}\n  owner: {}\n",
            asset.owner
        );
        out.add(asset, &text);
    }
    out.done()
}

pub fn cyclonedx(assets: &[&Asset], _: &mut Random) -> Sheet {
    let mut out = Writer::new(
        "sbom/bom.cdx.json",
        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"version\": 1, \"components\": [\n",
    );
    for (at, asset) in assets.iter().enumerate() {
        let mut properties = vec![
            serde_json::json!({"name": "rearguard:status", "value": status(asset.state)}),
            serde_json::json!({"name": "rearguard:owner.team", "value": asset.owner}),
        ];
        if asset.state == State::Retired {
            properties.push(
                serde_json::json!({"name": "rearguard:retired_on", "value": date(asset, "iso")}),
            );
        }
        let record = serde_json::json!({
            "type": "container",
            "bom-ref": asset.id,
            "name": asset.name("image"),
            "version": "1.0",
            "properties": properties,
        });
        let comma = if at + 1 < assets.len() { "," } else { "" };
        out.add(asset, &format!("  {record}{comma}\n"));
    }
    out.text.push_str("]}\n");
    out.done()
}

pub fn aws_config(assets: &[&Asset], random: &mut Random) -> Sheet {
    let mut out = Writer::new(
        "aws/config-snapshot.json",
        "{\"fileVersion\": \"1.0\", \"configSnapshotId\": \"6f0a\", \"configurationItems\": [\n",
    );
    for (at, asset) in assets.iter().enumerate() {
        let status = word(
            asset,
            &["ResourceDeleted", "ResourceDeletedNotRecorded"],
            &["OK", "ResourceDiscovered"],
            &["OK"],
            random,
        );
        let record = serde_json::json!({
            "resourceType": "AWS::IAM::Role",
            "resourceId": asset.id,
            "ARN": asset.name("arn"),
            "awsAccountId": "111122223333",
            "awsRegion": "global",
            "configurationItemStatus": status,
            "configurationItemCaptureTime": "2026-07-13T10:00:00.000Z",
            "tags": {"Owner": asset.owner},
        });
        let comma = if at + 1 < assets.len() { "," } else { "" };
        out.add(asset, &format!("  {record}{comma}\n"));
    }
    out.text.push_str("]}\n");
    out.done()
}

/// ServiceNow with the stages of a life instead of a status.
pub fn service_now_stages(assets: &[&Asset], random: &mut Random) -> Sheet {
    let mut out = Writer::new(
        "cmdb/cmdb_ci_hardware.csv",
        "\"asset_tag\",\"name\",\"sys_class_name\",\"life_cycle_stage\",\"life_cycle_stage_status\",\"ip_address\",\"fqdn\",\"mac_address\",\"serial_number\",\"support_group\",\"u_retired_date\"\n",
    );
    for asset in assets {
        let stage = match asset.state {
            State::Retired => *random.pick(&[
                ("End of Life", "Retired"),
                ("End of Life", "Disposed"),
                ("End of Life", "Pending Disposal"),
            ]),
            State::Live => ("Operational", "In Use"),
            State::Ending => ("Operational", "Pending Retirement"),
        };
        let addresses = [asset.name("ip"), asset.name("ip6")].join(",");
        let row = [
            &asset.id,
            asset.name("short"),
            "cmdb_ci_linux_server",
            stage.0,
            stage.1,
            addresses.trim_end_matches(','),
            asset.name("fqdn"),
            asset.name("mac"),
            asset.name("serial"),
            &asset.owner,
            &date(asset, "iso"),
        ];
        out.add(asset, &format!("\"{}\"\n", row.join("\",\"")));
    }
    out.done()
}

/// Records of JSON, one on a line, between a head and a foot.
fn listed(path: &str, head: &str, foot: &str, records: &[(&Asset, serde_json::Value)]) -> Sheet {
    let mut out = Writer::new(path, head);
    for (at, (asset, record)) in records.iter().enumerate() {
        let comma = if at + 1 < records.len() { "," } else { "" };
        out.add(asset, &format!("  {record}{comma}\n"));
    }
    out.text.push_str(foot);
    out.done()
}

/// What the API of NetBox answers.
pub fn netbox_api(assets: &[&Asset], random: &mut Random) -> Sheet {
    let mut records = Vec::new();
    for (at, &asset) in assets.iter().enumerate() {
        let state = word(
            asset,
            &["retired", "decommissioned"],
            &["active"],
            &["decommissioning"],
            random,
        );
        let record = serde_json::json!({
            "id": at + 7,
            "url": format!("https://netbox.example.com/api/dcim/devices/{}/", at + 7),
            "name": asset.name("short"),
            "device_type": {"id": 1, "model": "R640"},
            "serial": asset.name("serial"),
            "asset_tag": asset.id,
            "status": {"value": state, "label": state},
            "tenant": {"id": 3, "name": asset.owner},
            "primary_ip4": {"id": 9, "address": format!("{}/24", asset.name("ip"))},
            "custom_fields": {"fqdn": asset.name("fqdn"), "retired_on": date(asset, "iso"), "mac_address": asset.name("mac"), "ipv6": asset.name("ip6")},
        });
        records.push((asset, record));
    }
    listed(
        "netbox/devices.json",
        "{\"count\": 1, \"next\": null, \"previous\": null, \"results\": [\n",
        "]}\n",
        &records,
    )
}

/// The part of a system security plan that lists what there is.
pub fn oscal(assets: &[&Asset], _: &mut Random) -> Sheet {
    let mut records = Vec::new();
    for &asset in assets {
        let mut properties = vec![
            serde_json::json!({"name": "asset-id", "value": asset.id}),
            serde_json::json!({"name": "asset-type", "value": "server"}),
        ];
        for (property, of) in [
            ("hostname", "short"),
            ("fqdn", "fqdn"),
            ("ipv4-address", "ip"),
            ("ipv6-address", "ip6"),
            ("mac-address", "mac"),
            ("serial-number", "serial"),
        ] {
            if !asset.name(of).is_empty() {
                properties.push(serde_json::json!({"name": property, "value": asset.name(of)}));
            }
        }
        let component = if asset.state == State::Retired {
            "c-old"
        } else {
            "c-new"
        };
        let record = serde_json::json!({
            "uuid": format!("i-{}", asset.id),
            "description": "a server",
            "props": properties,
            "responsible-parties": [{"role-id": "asset-owner", "party-uuids": [asset.owner]}],
            "implemented-components": [{"component-uuid": component}],
        });
        records.push((asset, record));
    }
    listed(
        "oscal/ssp.json",
        "{\"system-security-plan\": {\"uuid\": \"5f4e\", \"system-implementation\": {\n  \"components\": [{\"uuid\": \"c-old\", \"type\": \"hardware\", \"title\": \"Former tier\", \"description\": \"x\", \"status\": {\"state\": \"disposition\"}}, {\"uuid\": \"c-new\", \"type\": \"hardware\", \"title\": \"Tier\", \"description\": \"x\", \"status\": {\"state\": \"operational\"}}],\n  \"inventory-items\": [\n",
        "]}}}\n",
        &records,
    )
}
