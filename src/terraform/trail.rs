//! The places a value came through on its way to where it is seen.

use std::sync::Arc;

use crate::document::Region;

/// Places kept of a trail: where it is used and four origins.
const MAX_TRAIL: usize = 5;

/// Places a value came through, nearest first.
#[derive(Debug, Clone, Default)]
pub(super) struct Trail(Option<Arc<[Region]>>);

impl Trail {
    pub(super) fn at(region: Region) -> Self {
        Self(Some(Arc::new([region])))
    }

    pub(super) fn regions(&self) -> &[Region] {
        self.0.as_deref().unwrap_or(&[])
    }

    pub(super) fn first(&self) -> Option<Region> {
        self.regions().first().copied()
    }

    /// The trail of the value seen from a place that refers to it.
    pub(super) fn through(&self, region: Region) -> Self {
        if self.first() == Some(region) {
            return self.clone();
        }
        let rest = self.regions().iter().copied().take(MAX_TRAIL - 1);
        Self(Some(std::iter::once(region).chain(rest).collect()))
    }
}
