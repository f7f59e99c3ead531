//! Sorts of resources that a cloud calls by a name of their own: what inventories call the
//! sort, what stands before the name in an id, and which keys say that such a name follows.
//! One table, read when an inventory says "key vault" and when a file says `vault_name`.

/// A sort of resource.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sort {
    /// What stands before the name in the ids that Azure and Google give, in small letters;
    /// with the first of them a name alone is made an id: `vaults/kv-1`.
    pub collections: &'static [&'static str],
    /// Words of inventories for it, folded, without the name of the cloud.
    words: &'static [&'static str],
    /// Service and sort of the resource in names of Amazon; some services state none.
    pub arns: &'static [(&'static str, &'static str)],
    /// The last words of keys that name one, joined.
    pub keys: &'static [&'static str],
    /// Ends of the types of resources whose `name` is such a name.
    pub resources: &'static [&'static str],
    /// Words of the commands that work on one.
    pub commands: &'static [&'static str],
    /// The domains in which the name is a host.
    pub domains: &'static [&'static str],
    /// Whether nobody else in the cloud can have the name.
    pub is_unique: bool,
}

#[rustfmt::skip]
const SORTS: &[Sort] = &[
    Sort { collections: &["vaults"], words: &["key vault", "keyvault", "vault", "almacen de claves"], arns: &[],
        keys: &["vault", "keyvault", "kv"], resources: &["key_vault"], commands: &["keyvault"], domains: &["vault.azure.net"], is_unique: true },
    Sort { collections: &["namespaces"], words: &["service bus namespace", "service bus", "event hubs namespace", "event hub namespace", "event hubs"], arns: &[],
        keys: &["servicebus", "servicebusnamespace", "eventhub", "eventhubs", "eventhubnamespace", "eventhubsnamespace", "namespacename"],
        resources: &["servicebus_namespace", "eventhub_namespace"], commands: &["servicebus", "eventhubs"], domains: &["servicebus.windows.net"], is_unique: true },
    Sort { collections: &["registries"], words: &["container registry", "acr"], arns: &[],
        keys: &["registry", "acr", "containerregistry"], resources: &["container_registry"], commands: &["acr"], domains: &["azurecr.io"], is_unique: true },
    Sort { collections: &["sites"], words: &["app service", "web app", "function app"], arns: &[],
        keys: &["webapp", "functionapp", "appservice"], resources: &["web_app", "function_app", "app_service"], commands: &["webapp", "functionapp"],
        domains: &["azurewebsites.net", "scm.azurewebsites.net"], is_unique: true },
    Sort { collections: &["databaseaccounts"], words: &["cosmos db", "cosmosdb", "cosmos db account"], arns: &[],
        keys: &["cosmos", "cosmosdb", "cosmosaccount", "cosmosdbaccount"], resources: &["cosmosdb_account"], commands: &["cosmosdb"],
        domains: &["documents.azure.com", "mongo.cosmos.azure.com"], is_unique: true },
    Sort { collections: &["redis"], words: &["azure cache for redis", "redis cache"], arns: &[],
        keys: &["rediscache"], resources: &["redis_cache"], commands: &["redis"], domains: &["redis.cache.windows.net"], is_unique: true },
    Sort { collections: &["functions"], words: &["lambda function", "lambda", "function", "cloud function", "funcion lambda", "funcion"], arns: &[("lambda", "function")],
        keys: &["function", "lambda", "fn", "funcion"], resources: &["lambda_function", "cloudfunctions_function", "cloudfunctions2_function", "lambda::function"],
        commands: &["lambda", "functions"], domains: &[], is_unique: false },
    Sort { collections: &["tables"], words: &["dynamodb table", "dynamodb", "tabla dynamodb"], arns: &[("dynamodb", "table")],
        keys: &["table", "dynamodb", "ddb", "tabla"], resources: &["dynamodb_table", "dynamodb::table"], commands: &["dynamodb"], domains: &[], is_unique: false },
    Sort { collections: &["queues"], words: &["sqs queue", "queue", "cola", "cola sqs", "sqs", "storage queue"], arns: &[("sqs", "")],
        keys: &["queue", "sqs", "dlq", "cola"], resources: &["sqs_queue", "servicebus_queue", "storage_queue", "sqs::queue"], commands: &["sqs"], domains: &[], is_unique: false },
    Sort { collections: &["topics"], words: &["sns topic", "topic", "pub sub topic", "pubsub topic", "sns"], arns: &[("sns", "")],
        keys: &["topic", "sns"], resources: &["sns_topic", "pubsub_topic", "servicebus_topic", "sns::topic"], commands: &["topics", "sns"], domains: &[], is_unique: false },
    Sort { collections: &["secrets"], words: &["secret", "secreto", "secrets manager secret", "secret manager secret"], arns: &[("secretsmanager", "secret")],
        keys: &["secret", "remote", "secreto"], resources: &["secretsmanager_secret", "secret_manager_secret", "key_vault_secret"], commands: &["secretsmanager", "secrets"], domains: &[], is_unique: false },
    Sort { collections: &["parameters"], words: &["ssm parameter", "parameter"], arns: &[("ssm", "parameter")],
        keys: &["parameter", "ssm"], resources: &["ssm_parameter"], commands: &["ssm"], domains: &[], is_unique: false },
    Sort { collections: &["clusters", "managedclusters"], words: &["eks cluster", "ecs cluster", "gke cluster", "aks cluster", "cluster", "kubernetes cluster", "cluster kubernetes"],
        arns: &[("eks", "cluster"), ("ecs", "cluster"), ("kafka", "cluster")],
        keys: &["cluster", "context", "kubecontext", "destination"], resources: &["eks_cluster", "container_cluster", "kubernetes_cluster", "ecs_cluster"],
        commands: &["eks", "aks", "clusters", "ecs", "use-context"], domains: &[], is_unique: false },
    Sort { collections: &["clients"], words: &["oauth client", "oidc client", "oauth app", "cliente oauth", "cliente oidc"], arns: &[],
        keys: &["client", "audience", "audiences", "aud", "azp"], resources: &["okta_app_oauth", "auth0_client", "keycloak_openid_client", "user_pool_client"],
        commands: &[], domains: &[], is_unique: false },
    Sort { collections: &["streams"], words: &["kinesis stream", "data stream", "stream", "kinesis"], arns: &[("kinesis", "stream"), ("firehose", "deliverystream")],
        keys: &["stream", "kinesis"], resources: &["kinesis_stream", "firehose_delivery_stream"], commands: &["kinesis", "firehose"], domains: &[], is_unique: false },
    Sort { collections: &["statemachines", "workflows"], words: &["step function", "state machine"], arns: &[("states", "stateMachine")],
        keys: &["statemachine"], resources: &["sfn_state_machine"], commands: &["stepfunctions"], domains: &[], is_unique: false },
    Sort { collections: &["repositories"], words: &["ecr repository", "artifact registry repository"], arns: &[("ecr", "repository")],
        keys: &["ecr", "ecrrepository", "ecrrepo", "repository"], resources: &["ecr_repository"], commands: &["ecr"], domains: &[], is_unique: false },
    Sort { collections: &["roles"], words: &[], arns: &[("iam", "role")],
        keys: &["role", "iamrole", "executionrole", "taskrole"], resources: &["iam_role"], commands: &["iam"], domains: &[], is_unique: false },
    Sort { collections: &["dbinstances"], words: &["rds instance", "rds", "rds cluster", "aurora cluster"], arns: &[("rds", "db"), ("rds", "cluster")],
        keys: &["dbinstance", "rdsinstance", "dbcluster", "rdscluster"], resources: &["db_instance", "rds_cluster"], commands: &["rds"], domains: &[], is_unique: false },
];

/// Names of clouds before the word for a sort.
const CLOUDS: &[&str] = &[
    "aws ",
    "amazon ",
    "azure ",
    "microsoft ",
    "google ",
    "gcp ",
    "google cloud ",
];

impl Sort {
    /// What an inventory means by a folded word.
    pub(super) fn of_word(word: &str) -> Option<&'static Self> {
        let bare = CLOUDS.iter().find_map(|cloud| word.strip_prefix(cloud));
        let bare = bare.unwrap_or(word);
        SORTS
            .iter()
            .find(|sort| sort.words.contains(&bare) || sort.words.contains(&word))
    }

    /// What an id of Azure or Google means that has this before its last segment.
    pub fn of_collection(collection: &str) -> Option<&'static Self> {
        let collection = collection.to_lowercase();
        SORTS
            .iter()
            .find(|sort| sort.collections.contains(&collection.as_str()))
    }

    /// The sort and the name in the name of a resource of Amazon.
    pub fn of_arn<'a>(service: &str, resource: &'a str) -> Option<(&'static Self, &'a str)> {
        SORTS.iter().find_map(|sort| {
            let mut arns = sort.arns.iter().filter(|(one, _)| *one == service);
            let name = arns.find_map(|(_, kind)| {
                let rest = resource.strip_prefix(kind)?;
                if kind.is_empty() {
                    return Some(rest);
                }
                rest.strip_prefix([':', '/'])
            })?;
            Some((sort, name))
        })
    }

    /// The sort and the name in a full name of a host.
    pub fn of_host(host: &str) -> Option<(&'static Self, &str)> {
        let (name, domain) = host.split_once('.')?;
        let sort = SORTS.iter().find(|sort| sort.domains.contains(&domain))?;
        Some((sort, name))
    }

    /// The sort and the name in an id that was made of a name alone.
    pub fn of_name_alone(id: &str) -> Option<(&'static Self, &str)> {
        let (collection, name) = id.split_once('/')?;
        let sort = SORTS
            .iter()
            .find(|sort| sort.collections.first() == Some(&collection))?;
        Some((sort, name))
    }

    /// The id that stands for a name alone.
    pub(super) fn id_of(&self, name: &str) -> String {
        let collection = self.collections.first().unwrap_or(&"");
        format!("{collection}/{name}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_an_inventory_says_the_sort() {
        for (word, id) in [
            ("key vault", "vaults/x"),
            ("azure key vault", "vaults/x"),
            ("aws lambda function", "functions/x"),
            ("cola", "queues/x"),
        ] {
            assert_eq!(Sort::of_word(word).unwrap().id_of("x"), id, "{word}");
        }
        assert_eq!(Sort::of_word("server"), None);
    }

    #[test]
    fn the_name_is_what_follows_the_sort() {
        let of = |service, resource| Sort::of_arn(service, resource).map(|(_, name)| name);
        assert_eq!(of("lambda", "function:x"), Some("x"));
        assert_eq!(of("sqs", "x"), Some("x"));
        assert_eq!(of("iam", "user/x"), None);
        assert_eq!(Sort::of_host("x.vault.azure.net").unwrap().1, "x");
        assert_eq!(Sort::of_host("x.y.vault.azure.net"), None);
    }
}
