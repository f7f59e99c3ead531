//! The many ways to write one name: letter case, forms of IPv6 and hardware addresses, a
//! name alone or in full.

use super::cast::{Asset, Cast, Class, State};
use super::random::Random;

/// Writes a name of an asset as a slot asks for it; nothing if it has no such name or
/// the name leads elsewhere by now.
pub fn spell(asset: &Asset, slot: &str, random: &mut Random) -> Option<String> {
    let name = |of: &'static str| {
        let is_elsewhere = of == "ip" && asset.address_reused && asset.state == State::Retired;
        asset.names.get(of).filter(|_| !is_elsewhere).cloned()
    };
    let host = asset.class == Class::Host;
    match slot {
        // The full name of whatever answers to one.
        "fqdn" => name("fqdn").map(|text| cased(text, random)),
        // Of a machine, in full or alone, where both are usual.
        "host" if host => {
            let of = if random.chance(60) { "fqdn" } else { "short" };
            name(of).map(|text| cased(text, random))
        }
        "hostfqdn" if host => name("fqdn").map(|text| cased(text, random)),
        "short" if host => name("short"),
        "addr" if host => {
            let of = if random.chance(50) { "fqdn" } else { "ip" };
            name(of)
        }
        "ip" => name("ip"),
        "ip6" => name("ip6").map(|text| six(&text, random)),
        "mac:" => name("mac").map(|text| cased(text, random)),
        "mac-" => name("mac").map(|text| text.replace(':', "-").to_uppercase()),
        "mac." => name("mac").map(|text| {
            let digits = text.replace(':', "");
            format!("{}.{}.{}", &digits[..4], &digits[4..8], &digits[8..])
        }),
        "slug" => name("repo").map(|text| text.replacen("github.com/", "", 1)),
        "tfname" => name("tf").map(|text| text.replacen("aws_instance.", "", 1)),
        // What a pod may call a service.
        "svcany" => name(if random.chance(50) { "svc" } else { "svcname" }),
        "serial" => name("serial"),
        "cidr" => name("cidr"),
        "arn" => name("arn"),
        "account" => name("account"),
        "image" => name("image"),
        "repo" => name("repo"),
        "user" => name("user"),
        "email" => name("email"),
        "blob" => name("blob"),
        "tf" => name("tf"),
        "svc" => name("svc"),
        "svcname" => name("svcname"),
        "host" | "hostfqdn" | "short" | "addr" => None,
        other => panic!("no slot is called {other}"),
    }
}

/// Mostly as it is, sometimes loud.
fn cased(text: String, random: &mut Random) -> String {
    match random.below(12) {
        0 => text.to_uppercase(),
        1 => {
            let mut letters = text.chars();
            let first: String = letters
                .next()
                .into_iter()
                .flat_map(char::to_uppercase)
                .collect();
            first + letters.as_str()
        }
        _ => text,
    }
}

/// `2001:db8:a::b` in one of its forms.
fn six(text: &str, random: &mut Random) -> String {
    let parts: Vec<&str> = text.split([':']).filter(|part| !part.is_empty()).collect();
    match random.below(4) {
        0 => text.to_uppercase(),
        1 => format!(
            "{}:{}:{}:0:0:0:0:{}",
            parts[0], parts[1], parts[2], parts[3]
        ),
        2 => format!(
            "{}:0{}:{:0>4}::{:0>4}",
            parts[0], parts[1], parts[2], parts[3]
        ),
        _ => text.to_owned(),
    }
}

/// Writes something that looks like a retired asset and is none of them.
pub fn lookalike(cast: &Cast, slot: &str, random: &mut Random) -> String {
    let retired: Vec<&Asset> = cast
        .assets
        .iter()
        .filter(|asset| asset.state == State::Retired)
        .collect();
    for _ in 0..200 {
        let asset = *random.pick(&retired);
        let name = |of: &'static str| asset.names.get(of).cloned();
        let host = (asset.class == Class::Host).then_some(());
        let digit = random.below(10);
        let found = match slot {
            "longer" => host
                .and_then(|()| name("short"))
                .map(|text| format!("{text}{digit}")),
            "longer-ip" => host
                .and_then(|()| name("ip"))
                .map(|text| format!("{text}{digit}")),
            "prefixed" => name("fqdn").map(|text| format!("my{text}")),
            "suffixed" => name("fqdn").map(|text| format!("{text}.evil.example")),
            "sub" => name("fqdn").map(|text| format!("cdn.{text}")),
            "elsewhere" => host
                .and_then(|()| name("short"))
                .map(|text| format!("{text}.{}", cast.other_domain)),
            "reused" => name("ip").filter(|_| asset.address_reused),
            "ending" => {
                let ending = cast
                    .assets
                    .iter()
                    .filter(|asset| asset.state == State::Ending);
                let ending: Vec<_> = ending.collect();
                Some(random.pick(&ending).name("fqdn").to_owned())
            }
            "longer-image" => name("image").map(|text| format!("{text}-exporter")),
            "longer-repo" => name("repo").map(|text| format!("{text}-docs")),
            "longer-slug" => spell(asset, "slug", random).map(|text| format!("{text}-docs")),
            "longer-arn" => name("arn").map(|text| format!("{text}-next")),
            "longer-account" => name("account").map(|text| format!("7{text}")),
            "longer-user" => name("user").map(|text| format!("{text}ez")),
            "longer-svc" => name("svcname").map(|text| format!("{text}-v9")),
            "longer-tf" => name("tf").map(|text| format!("{text}_next")),
            "version" => host.and_then(|()| name("ip")),
            exact => spell(asset, exact, random),
        };
        let must_differ = !matches!(slot, "reused" | "ending");
        if let Some(text) = found
            && (!must_differ || spellable(slot) || !cast.knows(&text))
        {
            return text;
        }
    }
    panic!("nobody looks like {slot}");
}

/// Whether the decoy is the name itself, in a place that means nothing.
fn spellable(slot: &str) -> bool {
    !matches!(slot, "prefixed" | "suffixed" | "sub" | "elsewhere") && !slot.starts_with("longer")
}
