//! What inventories say, judged: one document per asset and per doubt.

use rayon::prelude::*;

use super::places::add_line_hashes;
use super::{Part, Pool, judge};
use crate::classify::Kind;
use crate::document::{Document, Node};
use crate::evaluate::Evaluator;
use crate::inventory::{Inventory, Links, Uses};
use crate::view::View;

/// How many documents one worker judges at a time.
const BATCH: usize = 256;

/// Judges every asset, with how often files name it, and every doubt.
pub(super) fn judge_all(
    inventory: &Inventory,
    uses: &[Uses],
    evaluator: &Evaluator,
    pool: &Pool,
) -> Vec<Part> {
    let links = Links::new(inventory, None);
    let assets: Vec<_> = inventory.assets().enumerate().collect();
    let doubts = inventory.document.root.get("doubts");
    let doubts = doubts.map_or(&[][..], Node::items);
    let nothing = Uses::default();
    let mut parts: Vec<Part> = pool.run(|| {
        assets
            .par_chunks(BATCH)
            .map(|batch| {
                let mut part = Part::default();
                let mut worker = evaluator.worker();
                for (number, asset) in batch {
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
    for part in &mut parts {
        for source in &inventory.document.sources {
            add_line_hashes(&mut part.findings, source);
        }
    }
    parts
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
