use super::*;
use crate::parse::{bicep, json};

fn of_json(text: &str) -> serde_json::Value {
    let root = json::parse(text, json::Dialect::Strict).roots.remove(0);
    flat(&root, Dialect::Json).to_json()["resources"].clone()
}

fn of_bicep(text: &str) -> serde_json::Value {
    let parsed = bicep::parse(text);
    assert!(parsed.errors.is_empty(), "{:?}", parsed.errors);
    flat(&parsed.roots[0], Dialect::Bicep).to_json()["resources"].clone()
}

#[test]
fn children_have_the_types_and_names_of_their_parents() {
    let found = of_json(
        r#"{"parameters": {"n": {"type": "string"}}, "resources": [
            {"type": "microsoft.storage/storageAccounts", "name": "[parameters('n')]", "resources": [
                {"type": "blobServices", "name": "default"}]},
            {"type": "Microsoft.Storage/storageAccounts/blobServices", "name": "[concat(parameters('n'), '/default')]"}]}"#,
    );
    assert_eq!(found[0]["type"], "Microsoft.Storage/storageAccounts");
    assert_eq!(
        found[0]["resourceId"],
        "microsoft.storage/storageaccounts/${parameters('n')}"
    );
    for child in [&found[1], &found[2]] {
        assert_eq!(child["name"], "${parameters('n')}/default");
        assert_eq!(child["parentId"], found[0]["resourceId"]);
    }
}

#[test]
fn expressions_become_their_values() {
    let found = of_json(
        r#"{"parameters": {"on": {"type": "bool", "defaultValue": true}, "secret": {"type": "securestring", "defaultValue": "x"}},
            "variables": {"tls": {"old": "TLS1_0"}, "name": "[format('{0}-{1}', 'a', 1)]"},
            "resources": [{"type": "A.B/c", "name": "[variables('name')]", "properties": {
                "on": "[parameters('on')]", "off": "[not(parameters('on'))]", "tls": "[variables('tls').old]",
                "choice": "[if(equals(variables('tls')['old'], 'TLS1_0'), 'yes', 'no')]",
                "asked": "[parameters('secret')]", "plain": "[[text]", "id": "[resourceId('g', 'A.B/c/d', 'x', 'y')]"}}]}"#,
    );
    assert_eq!(found[0]["name"], "a-1");
    let properties = &found[0]["properties"];
    assert_eq!(properties["on"], true);
    assert_eq!(properties["off"], false);
    assert_eq!(properties["tls"], "TLS1_0");
    assert_eq!(properties["choice"], "yes");
    assert_eq!(properties["asked"], "${parameters('secret')}");
    assert_eq!(properties["plain"], "[text]");
    assert_eq!(properties["id"], "a.b/c/d/x/y");
}

#[test]
fn nested_templates_see_what_they_are_given() {
    let found = of_json(
        r#"{"parameters": {"n": {"type": "string", "defaultValue": "outer"}}, "resources": [
            {"type": "Microsoft.Resources/deployments", "name": "d", "properties": {
                "expressionEvaluationOptions": {"scope": "inner"},
                "parameters": {"n": {"value": "[concat(parameters('n'), '-given')]"}},
                "template": {"parameters": {"n": {"type": "string"}}, "resources": [{"type": "A.B/c", "name": "[parameters('n')]"}]}}},
            {"type": "Microsoft.Resources/deployments", "name": "e", "properties": {
                "template": {"resources": [{"type": "A.B/c", "name": "[parameters('n')]"}]}}}]}"#,
    );
    let names: Vec<_> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].clone())
        .collect();
    assert_eq!(names, ["d", "outer-given", "e", "outer"]);
}

#[test]
fn what_is_not_made_is_left_out() {
    let found = of_json(
        r#"{"resources": [{"condition": "[equals('a', 'b')]", "type": "A.B/c", "name": "n"},
            {"condition": "[parameters('unknown')]", "type": "A.B/c", "name": "m"}]}"#,
    );
    assert_eq!(found.as_array().unwrap().len(), 1);
    assert_eq!(found[0]["name"], "m");
}

#[test]
fn copies_show_one_item() {
    let found = of_json(
        r#"{"resources": [{"type": "A.B/c", "name": "n", "properties": {
            "copy": [{"name": "rules", "count": 3, "input": {"port": 22}}]}}]}"#,
    );
    assert_eq!(found[0]["properties"]["rules"][0]["port"], 22);
}

#[test]
fn extensions_know_what_they_extend() {
    let found = of_json(
        r#"{"resources": [
            {"type": "Microsoft.KeyVault/vaults/providers/diagnosticSettings", "name": "kv/Microsoft.Insights/logs"},
            {"type": "microsoft.insights/diagnosticSettings", "scope": "[resourceId('Microsoft.KeyVault/vaults', 'kv')]", "name": "logs"}]}"#,
    );
    for setting in found.as_array().unwrap() {
        assert_eq!(setting["type"], "Microsoft.Insights/diagnosticSettings");
        assert_eq!(setting["parentId"], "microsoft.keyvault/vaults/kv");
    }
}

#[test]
fn the_template_of_an_artifact_is_judged() {
    let found = of_json(
        r#"{"kind": "template", "properties": {"template": {"resources": [{"type": "A.B/c", "name": "n"}]}}}"#,
    );
    assert_eq!(found[0]["name"], "n");
}

#[test]
fn bicep_names_its_parents() {
    let found = of_bicep(
        "param n string = 'a'\nresource kv 'A.B/vaults@2020' existing = {\n  name: '${n}-kv'\n}\n\
         resource key 'A.B/vaults/keys@2020' = {\n  parent: kv\n  name: 'k'\n  properties: { on: n == 'a' ? true : false, id: kv.id }\n\
         \n  resource version 'versions' = if (true) {\n    name: key.name\n  }\n}\n\
         resource logs 'Microsoft.Insights/diagnosticSettings@2021' = [for i in [1, 2]: {\n  scope: kv\n  name: 'l${i}'\n}]\n",
    );
    assert_eq!(found[0]["name"], "a-kv/k");
    assert_eq!(found[0]["parentId"], "a.b/vaults/a-kv");
    assert_eq!(found[0]["properties"]["on"], true);
    assert_eq!(found[0]["properties"]["id"], "a.b/vaults/a-kv");
    assert_eq!(found[1]["type"], "A.B/vaults/keys/versions");
    assert_eq!(found[1]["name"], "a-kv/k/k");
    assert_eq!(found[2]["parentId"], "a.b/vaults/a-kv");
    assert_eq!(found[2]["name"], "l${i}");
}

#[test]
fn variables_that_hold_each_other_end() {
    let mut variables: Vec<String> = (1..40)
        .map(|n| {
            format!(
                r#""v{n}": ["[variables('v{0}')]", "[variables('v{0}')]"]"#,
                n - 1
            )
        })
        .collect();
    variables.push(r#""v0": "[variables('v39')]""#.to_owned());
    let text = format!(
        r#"{{"variables": {{{}}}, "resources": [{{"type": "A.B/c", "name": "n", "properties": {{"x": "[variables('v39')]"}}}}]}}"#,
        variables.join(",")
    );
    assert_eq!(of_json(&text)[0]["name"], "n");
}
