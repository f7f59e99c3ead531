//! The JSON Schema of the canonical model, made from its table, so that the two cannot
//! differ. It is published as `schemas/rearguard-inventory-v1.json`.

use serde_json::{Map, Value as Json, json};

use super::model::{self, CHECKLIST, Holds};
use super::status::Status;

/// The schema.
pub fn schema() -> Json {
    let mut asset = object();
    for field in model::fields() {
        let mut leaf = of(field.holds);
        if let Json::Object(members) = &mut leaf {
            members.insert("description".to_owned(), json!(field.about));
        }
        put(&mut asset, field.path, leaf);
    }
    for (step, dates) in CHECKLIST {
        let mut one = object();
        for date in *dates {
            put(&mut one, date, of(Holds::Date));
        }
        put(&mut one, "not_applicable", of(Holds::Text));
        put(&mut one, "pending", of(Holds::Flag));
        put(
            &mut asset,
            &format!("{}.{step}", model::CHECKLIST_PATH),
            one,
        );
    }
    if let Json::Object(members) = &mut asset {
        members.insert("required".to_owned(), json!(["id", "kind", "status"]));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "rearguard inventory",
        "description": "What an organisation owns, and where each thing is in its life",
        "type": "object",
        "required": ["schema", "assets"],
        "additionalProperties": false,
        "properties": {
            "schema": {"const": super::canonical::SCHEMA},
            "scope": {
                "type": "object",
                "description": "What this file speaks of",
                "additionalProperties": false,
                "properties": {
                    "repos": {"type": "array", "items": {"type": "string"}},
                    "kinds": {"type": "array", "items": {"type": "string"}},
                    "complete": {"type": "boolean", "description": "Whether everything in scope is listed"},
                },
            },
            "assets": {"type": "array", "items": asset},
        },
    })
}

fn object() -> Json {
    json!({"type": "object", "additionalProperties": false, "properties": {}})
}

/// Puts a schema at a path, with the objects and arrays on the way.
fn put(schema: &mut Json, path: &str, leaf: Json) {
    let (key, rest) = match path.split_once('.') {
        Some((key, rest)) => (key, Some(rest)),
        None => (path, None),
    };
    let Some(Json::Object(properties)) = schema.get_mut("properties") else {
        return;
    };
    let Some(rest) = rest else {
        properties.insert(key.to_owned(), leaf);
        return;
    };
    if let Some(list) = key.strip_suffix("[]") {
        let array = properties
            .entry(list)
            .or_insert_with(|| json!({"type": "array", "items": object()}));
        if let Some(items) = array.get_mut("items") {
            put(items, rest, leaf);
        }
    } else {
        put(properties.entry(key).or_insert_with(object), rest, leaf);
    }
}

fn of(holds: Holds) -> Json {
    match holds {
        Holds::Text => json!({"type": ["string", "number"]}),
        Holds::Texts | Holds::Identifiers(_) => {
            json!({"type": ["array", "string"], "items": {"type": ["string", "number"]}})
        }
        Holds::Date => json!({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
        Holds::Flag => json!({"type": "boolean"}),
        Holds::Level => json!({"enum": [1, 2, 3, 4, 5, "unknown"]}),
        Holds::Status => {
            let names: Vec<&str> = Status::ALL.iter().map(|status| status.name()).collect();
            json!({"enum": names})
        }
        Holds::Word(words) => {
            let names: Vec<&str> = words.iter().map(|&(name, _)| name).collect();
            let names: Vec<&str> = names.into_iter().chain(["unknown"]).collect();
            json!({"enum": names})
        }
        Holds::Anything => Json::Object(Map::new()),
    }
}
