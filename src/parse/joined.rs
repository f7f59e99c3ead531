//! A text put together from pieces of the source, such as a line and its
//! continuations, that still knows where each of its characters stands.

use crate::document::Region;
use crate::parse::slice::Slice;

/// A text made from pieces of the source.
#[derive(Debug, Clone)]
pub(super) struct Joined {
    /// The text as its consumer sees it.
    pub(super) text: String,
    /// Where pieces begin: offset into the text, offset into the source.
    pieces: Vec<(usize, usize)>,
    /// Where the text stands as long as it is empty.
    empty_at: usize,
}

impl Joined {
    /// An empty text that stands at an offset into the source.
    pub(super) fn new(empty_at: usize) -> Self {
        Self {
            text: String::new(),
            pieces: Vec::new(),
            empty_at,
        }
    }

    /// Appends a piece of the source as it stands.
    pub(super) fn push(&mut self, slice: Slice<'_>) {
        if !slice.is_empty() {
            self.pieces.push((self.text.len(), slice.start));
            self.text.push_str(slice.text);
        }
    }

    /// Appends a character that stands for something else in the source, such as a
    /// blank for a line end; what it stands for begins at `start` with one byte.
    pub(super) fn push_for(&mut self, character: char, start: usize) {
        self.pieces.push((self.text.len(), start));
        self.text.push(character);
    }

    /// Appends a piece of the source, with one blank before it unless it is the first.
    pub(super) fn push_spaced(&mut self, slice: Slice<'_>) {
        if !self.text.is_empty() {
            let end = self.whole().end as usize;
            self.push_for(' ', end);
        }
        self.push(slice);
    }

    /// Where a range of the text stands in the source, from its first to its last character.
    pub(super) fn region(&self, start: usize, end: usize) -> Region {
        let first = self.offset(start);
        if end <= start {
            return Region::new(first, first);
        }
        Region::new(first, (self.offset(end - 1) + 1).max(first))
    }

    /// Where the whole text stands.
    pub(super) fn whole(&self) -> Region {
        self.region(0, self.text.len())
    }

    fn offset(&self, at: usize) -> usize {
        let after = self.pieces.partition_point(|&(start, _)| start <= at);
        match after
            .checked_sub(1)
            .and_then(|index| self.pieces.get(index))
        {
            Some(&(start, source)) => source + (at - start),
            None => self.empty_at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_over_a_seam_covers_what_lies_between() {
        let source = "ab \\\n  cd";
        let whole = Slice::whole(source);
        let mut joined = Joined::new(0);
        joined.push(whole.before(2));
        joined.push_for(' ', 2);
        joined.push(whole.from(7));
        assert_eq!(joined.text, "ab cd");
        assert_eq!(joined.region(0, 2), Region::new(0, 2));
        assert_eq!(joined.region(3, 5), Region::new(7, 9));
        assert_eq!(joined.whole(), Region::new(0, 9));
    }
}
