//! What inventories say, judged: one document per asset and per doubt.

use rayon::prelude::*;

use std::collections::BTreeSet;

use super::joined::complete;
use super::{Options, Part, Pool, judge};
use crate::classify::Kind;
use crate::definitions::Definition;
use crate::document::{Document, Node};
use crate::evaluate::Evaluator;
use crate::inventory::{Asset, Inventory, Links, Uses};
use crate::view::View;

/// How many documents one worker judges at a time.
const BATCH: usize = 256;

/// Judges every asset, with how often files name it, and every doubt.
pub(super) fn judge_all(
    inventory: &Inventory,
    uses: &[Uses],
    options: &Options,
    evaluator: &Evaluator,
    pool: &Pool,
) -> Part {
    let links = Links::new(inventory, options.before.as_ref().map(|one| &one.statuses));
    let assets: Vec<_> = inventory.assets().enumerate().collect();
    let doubts = inventory.document.root.get("doubts");
    let doubts = doubts.map_or(&[][..], Node::items);
    let nothing = Uses::default();
    let claimed = complete(inventory);
    let parts: Vec<Part> = pool.run(|| {
        assets
            .par_chunks(BATCH)
            .map(|batch| {
                let mut part = Part::default();
                let mut worker = evaluator.worker();
                for (number, asset) in batch {
                    if let Some(root) = stranger(*asset, claimed.as_ref()) {
                        let view = view(inventory, Kind::InventoryDefinition, root);
                        judge(&view, &mut worker, &mut part);
                    }
                    let root = links.document_of(*asset, uses.get(*number).unwrap_or(&nothing));
                    judge(
                        &view(inventory, Kind::InventoryAsset, root),
                        &mut worker,
                        &mut part,
                    );
                }
                part
            })
            .chain(doubts.par_chunks(BATCH).map(|batch| {
                let mut part = Part::default();
                let mut worker = evaluator.worker();
                for doubt in batch {
                    let root = doubt.clone();
                    judge(
                        &view(inventory, Kind::InventoryDoubt, root),
                        &mut worker,
                        &mut part,
                    );
                }
                part
            }))
            .collect()
    });
    let mut all = Part::default();
    for mut part in parts {
        all.findings.append(&mut part.findings);
        all.problems.append(&mut part.problems);
        all.secrets.append(&mut part.secrets);
    }
    for source in &inventory.document.sources {
        all.settle(source);
    }
    all
}

/// A host of a list that no inventory knows, where one claims to know all of its kind.
fn stranger(asset: Asset<'_>, claimed: Option<&BTreeSet<String>>) -> Option<Node> {
    let kind = asset.kind().unwrap_or("server");
    let is_claimed = claimed.is_some_and(|kinds| kinds.is_empty() || kinds.contains(kind));
    if asset.is_declared() || !is_claimed {
        return None;
    }
    let file = asset
        .get("sources")?
        .items()
        .first()?
        .get("file")?
        .as_str()?;
    let definition = Definition {
        kind,
        of: "",
        title: format!("host {}", asset.id()),
        names: asset.identifiers().map(|one| one.text.to_owned()).collect(),
        path: Vec::new(),
    };
    let id = asset.get("id").unwrap_or(asset.node);
    Some(definition.tree(file, id.region))
}

fn view(inventory: &Inventory, kind: Kind, root: Node) -> View {
    View {
        kind,
        document: Document {
            sources: inventory.document.sources.clone(),
            root,
        },
        base: String::new(),
    }
}
