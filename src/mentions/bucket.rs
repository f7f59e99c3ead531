//! Where buckets and storage accounts are named, and where they are made.

use super::around::Around;
use super::call::Call;
use super::{kinds, words};

/// Whether the resource around the name of a bucket is that bucket.
pub(super) fn is_defined(around: &Around<'_>) -> bool {
    let is_name = |key: &String| matches!(key.as_str(), "bucket" | "name" | "Name" | "BucketName");
    let of = kinds::resource(around).unwrap_or_default();
    let is_store = [
        "aws_s3_bucket",
        "google_storage_bucket",
        "azurerm_storage_account",
        "aws::s3::bucket",
    ]
    .contains(&of.as_str());
    is_store && around.keys.first().is_some_and(is_name)
}

/// Whether the key says that a bucket or a storage account follows.
pub(super) fn is_expected(around: &Around<'_>) -> bool {
    let of = kinds::resource(around);
    let is_name = around.keys.first().is_some_and(|key| key == "name");
    let is_store = |of: String| {
        of.contains("_bucket")
            || of.ends_with("storage_account")
            || of.ends_with("/storageaccounts")
    };
    if is_name && of.is_some_and(is_store) {
        return true;
    }
    let is_of_buckets = |key: &String| {
        words::of(key)
            .iter()
            .any(|word| matches!(word.as_str(), "bucket" | "buckets" | "bucketnames"))
    };
    // `bucketNames: {chunks: x}`
    if around.keys.get(1).is_some_and(is_of_buckets) || is_of_store(around) {
        return true;
    }
    // `account_name x` of a section, with nothing but a blank between.
    let is_directive = around.before.trim().eq_ignore_ascii_case(&around.directive);
    let directive = is_directive.then_some(&around.directive);
    around.keys.first().into_iter().chain(directive).any(|key| {
        let words = words::of(key);
        let whole = words.concat();
        let last = words.last().map_or("", String::as_str);
        let is_bucket = |word: &String| matches!(word.as_str(), "bucket" | "buckets");
        matches!(last, "bucket" | "buckets" | "storage")
            || (matches!(last, "name" | "names" | "id") && words.iter().any(is_bucket))
            || whole.ends_with("storageaccount")
            || whole.ends_with("accountname")
    })
}

/// Whether a name is an argument of a call of a store of objects, or what an object of a
/// cluster that is a bucket is called outside of it.
fn is_of_store(around: &Around<'_>) -> bool {
    let is_called = Call::around(around.before).is_some_and(|call| {
        let words = words::of(call.function);
        let known = ["s3", "bucket", "gcs", "minio", "blob"];
        words.iter().any(|word| known.contains(&word.as_str()))
    });
    let kind = around.root.and_then(|root| root.get("kind")?.as_str());
    let is_outside = around
        .keys
        .first()
        .is_some_and(|key| key.ends_with("external-name"));
    is_called || (is_outside && kind == Some("Bucket"))
}
