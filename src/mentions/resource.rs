//! Resources of a cloud by their name alone: in an id (`/vaults/x`, `:function:x`,
//! `topics/x`) what stands before the name has to fit the sort of thing the inventory means;
//! elsewhere a key (`vault_name`), an option (`--function-name`), the command or the resource
//! around it has to say that such a name follows.

use super::around::Around;
use super::call::Call;
use super::kinds;
use super::line::command;
use super::word;
use super::words;
use crate::inventory::Sort;

/// What the text before a name says of it.
pub(super) enum Place {
    /// An id, of the sort.
    InId,
    /// An id of something else, or a path.
    InOther,
    /// The name stands free.
    Free,
}

/// What the id says that a name may stand in; `is_alone` where the inventory knows no more
/// than the name, so that any account will do.
pub(super) fn place(before: &str, after: &str, sort: &Sort, is_alone: bool) -> Place {
    let word = word::last_of(before);
    let answer = |is_of: bool| if is_of { Place::InId } else { Place::InOther };
    if let Some(front) = front_of_arn(before) {
        let parts: Vec<&str> = front.splitn(6, ':').collect();
        let [_, _, service, _, _, front] = parts.as_slice() else {
            return Place::InOther;
        };
        let is_of = sort.arns.iter().any(|(one, kind)| {
            let rest = front.strip_prefix(kind);
            let has_path =
                |rest: &str| *service == "iam" && rest.starts_with('/') && rest.ends_with('/');
            one == service
                && rest.is_some_and(|rest| matches!(rest, "" | ":" | "/") || has_path(rest))
        });
        // What goes on behind a slash is another secret, role or parameter.
        let goes_on =
            after.starts_with('/') && matches!(*service, "iam" | "secretsmanager" | "ssm");
        return answer(is_of && is_alone && !goes_on);
    }
    // `https://sqs.eu-west-1.amazonaws.com/123456789012/x`, `x.dkr.ecr.x.amazonaws.com/x`
    if word.contains(".amazonaws.com") {
        let is_host = |service: &str| {
            word.contains(&format!("//{service}.")) || word.contains(&format!(".{service}."))
        };
        return answer(is_alone && sort.arns.iter().any(|(service, _)| is_host(service)));
    }
    if word.contains('/') {
        let collection = word
            .strip_suffix('/')
            .and_then(|front| front.rsplit('/').next());
        let is_of =
            collection.is_some_and(|one| sort.collections.contains(&one.to_lowercase().as_str()));
        // Logs are called after what writes them.
        let logs = word.ends_with("/aws/lambda/") && sort.collections.contains(&"functions");
        return answer(logs || (is_of && is_id(word) && (is_alone || sort.is_unique)));
    }
    if word.ends_with(|one: char| !one.is_alphanumeric()) && word != ":" && word != "-" {
        return Place::InOther;
    }
    Place::Free
}

/// The front of the name of a resource of Amazon that a text ends in, with a star for each
/// part that is filled in later: `arn:aws:sqs:${AWS::Region}:${account}:`.
fn front_of_arn(before: &str) -> Option<String> {
    let written = before.get(before.rfind("arn:")?..)?;
    let mut front = String::with_capacity(written.len());
    let mut depth = 0_usize;
    for one in written.chars() {
        match one {
            '{' => {
                depth += 1;
                front.push('*');
            }
            '}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            one if one.is_whitespace() || matches!(one, '"' | '\'' | ',' | ']') => return None,
            '$' => {}
            one => front.push(one),
        }
    }
    Some(front)
}

/// Whether a word is the front of an id that Azure or Google gave.
pub(super) fn is_id(word: &str) -> bool {
    let word = word.to_lowercase();
    word.contains("/providers/") || word.contains("projects/") || word.contains("googleapis.com/")
}

/// Whether a word ends with what Google puts before the name of a cluster in the name of a
/// context: `gke_PROJECT_REGION_`.
pub(super) fn is_front_of_context(word: &str) -> bool {
    let front = word
        .rfind("gke_")
        .and_then(|at| word.get(at + 4..)?.strip_suffix('_'));
    front
        .and_then(|front| front.split_once('_'))
        .is_some_and(|(project, region)| {
            let is_name = |text: &str| {
                !text.is_empty()
                    && text
                        .chars()
                        .all(|one| one.is_ascii_alphanumeric() || matches!(one, '-' | '.' | ':'))
            };
            is_name(project) && is_name(region)
        })
}

/// Whether a word ends with what stands before the name of a machine or a cluster in an id.
pub(super) fn is_id_of_host(word: &str) -> bool {
    let is_of_eks = word.contains(":eks:") && word.ends_with(":cluster/");
    if is_front_of_context(word) || is_of_eks {
        return true;
    }
    let collection = word
        .strip_suffix('/')
        .and_then(|front| front.rsplit('/').next());
    let is_of_hosts = collection.is_some_and(|one| {
        let machines = [
            "virtualmachines",
            "instances",
            "servers",
            "flexibleservers",
            "managedinstances",
            "machines",
            "clusters",
            "managedclusters",
        ];
        machines.contains(&one.to_lowercase().as_str())
    });
    is_of_hosts && is_id(word)
}

/// Whether a place is the name of a cluster in a secret of Argo CD.
pub(super) fn is_cluster_of_argo(around: &Around<'_>) -> bool {
    let label = || {
        let labels = around.root?.get("metadata")?.get("labels")?;
        labels.get("argocd.argoproj.io/secret-type")?.as_str()
    };
    let is_name = matches!(around.keys.as_slice(), [name, data, ..] if name == "name" && matches!(data.as_str(), "data" | "stringData"));
    is_name && label() == Some("cluster")
}

/// Whether the name of a resource of this sort is expected where a name stands free.
pub(super) fn expects(around: &Around<'_>, sort: &Sort) -> bool {
    // A word such as `orders` is the name of many things.
    if sort.collections.contains(&"clusters") && is_cluster_of_argo(around) {
        return true;
    }
    let is_plain = around.name.chars().all(|one| one.is_ascii_lowercase());
    let key = |at: usize| around.keys.get(at).map_or("", String::as_str);
    let is_name = matches!(
        key(0).to_lowercase().as_str(),
        "name" | "id" | "names" | "namespace" | "key"
    );
    if is_name && let Some(of) = kinds::resource(around) {
        let last = of.rsplit('/').next().unwrap_or(&of);
        let is_of_azure = of.starts_with("microsoft.") && sort.collections.contains(&last);
        return is_of_azure || sort.resources.iter().any(|part| of.ends_with(part));
    }
    if is_input_of_deployment(around, sort) {
        return true;
    }
    let by_command = || is_for(command(around.before), sort);
    if is_plain && !sort.is_unique {
        return by_command();
    }
    names(key(0), sort)
        || (is_name && names(key(1), sort))
        || by_command()
        || is_of_call(around, sort)
}

/// What a step of a pipeline deploys to, where its action or task says which sort of thing
/// the `app-name` is: `{uses: azure/webapps-deploy@v3, with: {app-name: x}}`,
/// `{task: AzureWebApp@1, inputs: {appName: x}}`.
fn is_input_of_deployment(around: &Around<'_>, sort: &Sort) -> bool {
    let key = around.keys.first().map_or("", String::as_str);
    let key = words::of(key).concat();
    let is_app = matches!(
        key.as_str(),
        "appname" | "webappname" | "functionappname" | "name"
    );
    let inputs = around.keys.get(1).map(String::as_str);
    if !is_app || !matches!(inputs, Some("with" | "inputs")) || !sort.collections.contains(&"sites")
    {
        return false;
    }
    let mut steps = around.above.iter().rev().take(3);
    steps.any(|step| {
        let named = step.get("uses").or_else(|| step.get("task"));
        let action = named.and_then(|named| named.as_str()).unwrap_or("");
        let action = action.to_lowercase();
        action.contains("azure")
            && ["webapp", "functionapp", "functions-action", "appservice"]
                .iter()
                .any(|known| action.contains(known))
    })
}

/// Whether the name is the last argument of a call that names such a thing:
/// `fromTableName(this, "t", "x")`, `topic_path(project, "x")`.
fn is_of_call(around: &Around<'_>, sort: &Sort) -> bool {
    let is_last = around
        .after
        .trim_start_matches(['"', '\'', '`'])
        .starts_with(')');
    let Some(call) = Call::around(around.before) else {
        return false;
    };
    let call = call.function;
    let function = call.rsplit('.').next().unwrap_or(call);
    let words = words::of(function);
    let says_little = words.iter().all(|word| {
        matches!(
            word.as_str(),
            "from" | "name" | "get" | "by" | "of" | "path"
        )
    });
    let function = match call.rsplit_once('.') {
        Some((receiver, _)) if says_little => receiver,
        _ => function,
    };
    is_last && names(function.trim_end_matches("_path"), sort)
}

/// Words at the end of keys that only say that a name follows.
const NAMINGS: &[&str] = &["name", "names", "id", "ids", "identifier", "ref"];

/// Words of keys that may be joined to the sort of thing: `sqsqueue`, `lambdafunction`.
const JOINED: &[&str] = &[
    "aws",
    "azure",
    "gcp",
    "sqs",
    "sns",
    "lambda",
    "dynamodb",
    "ddb",
    "key",
    "eks",
    "aks",
    "gke",
    "ecs",
    "kube",
    "k8s",
    "kafka",
    "msk",
    "dead",
    "deadletter",
    "db",
    "app",
];

/// Whether a key names a resource of a sort: `KeyVaultName`, `vault_name`, `--queue`.
fn names(key: &str, sort: &Sort) -> bool {
    let words = words::of(key);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut front = words.as_slice();
    while let Some((last, rest)) = front.split_last()
        && NAMINGS.contains(last)
    {
        front = rest;
    }
    let Some(last) = front.last() else {
        return false;
    };
    let last = NAMINGS
        .iter()
        .find_map(|one| last.strip_suffix(one).filter(|rest| rest.len() > 3))
        .unwrap_or(last);
    let last = last
        .strip_suffix('s')
        .filter(|one| sort.keys.contains(one))
        .unwrap_or(last);
    let is_joined = |known: &&str| {
        let prefix = last.strip_suffix(*known);
        prefix.is_some_and(|prefix| JOINED.contains(&prefix))
    };
    // `service_bus_namespace` is one word of the table.
    let tail = |count: usize| {
        front
            .len()
            .checked_sub(count)
            .and_then(|at| front.get(at..))
            .map(<[&str]>::concat)
    };
    sort.keys.contains(&last)
        || sort.keys.iter().any(is_joined)
        || [2, 3]
            .into_iter()
            .filter_map(tail)
            .any(|tail| sort.keys.contains(&tail.as_str()))
}

/// Programs that manage a cloud.
const CLOUDS: &[&str] = &["aws", "az", "gcloud", "kubectl", "eksctl", "bq"];

/// Whether a command of a cloud works on a resource of this sort, of which the name follows:
/// `az acr login --name x`, `gcloud pubsub topics publish x`.
fn is_for(command: &str, sort: &Sort) -> bool {
    let words: Vec<&str> = command.split_whitespace().collect();
    let is_cloud = |word: &&str| CLOUDS.contains(&word.rsplit('/').next().unwrap_or(word));
    let Some(at) = words.iter().position(is_cloud) else {
        return false;
    };
    let rest = words.get(at + 1..).unwrap_or(&[]);
    let is_of_sort = rest.iter().take(4).any(|word| sort.commands.contains(word));
    let is_name = rest.last().is_some_and(|last| {
        matches!(*last, "-n" | "--name")
            || last.ends_with("-name")
            || (!last.starts_with('-')
                && words.get(at) != Some(&"aws")
                && words.get(at) != Some(&"az"))
    });
    is_of_sort && is_name
}
