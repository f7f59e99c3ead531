//! What a run of the built-in policies may never need, decoded when it is first asked for.

use std::sync::OnceLock;

/// A value at hand, or still encoded.
#[derive(Debug, Clone)]
pub struct Later<T> {
    decoded: OnceLock<T>,
    encoded: &'static [u8],
    decode: fn(&'static [u8]) -> T,
}

impl<T> Later<T> {
    /// What `decode` reads from some bytes.
    pub(crate) fn new(encoded: &'static [u8], decode: fn(&'static [u8]) -> T) -> Self {
        Self {
            decoded: OnceLock::new(),
            encoded,
            decode,
        }
    }

    pub(crate) fn get(&self) -> &T {
        self.decoded.get_or_init(|| (self.decode)(self.encoded))
    }
}

impl<T: Default> From<T> for Later<T> {
    fn from(value: T) -> Self {
        Self {
            decoded: OnceLock::from(value),
            encoded: &[],
            decode: |_| T::default(),
        }
    }
}

impl<T: PartialEq> PartialEq for Later<T> {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}
